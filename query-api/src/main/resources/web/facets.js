import { say, locale } from "/assets/language.js";
import { element } from "/assets/elements.js";

const FIRST = 8;
const opened = new Set();

/** Draws the lists of values that can be picked; picks are kept in view even where nothing is counted for them. */
export function drawFacets(place, facets, query, pick) {
  const focused = document.activeElement?.dataset?.pick;
  place.replaceChildren(
    facet("brand", say("brandFacet"), facets.brand, query.brand, true, pick),
    facet("category", say("categoryFacet"), facets.category, [query.category].filter(Boolean), false, pick),
    facet("colour", say("colourFacet"), facets.colour, query.colour, true, pick, (colour) => say(`colour.${colour}`)),
    facet("sizeLabel", say("sizeFacet"), facets.size, query.sizeLabel, true, pick),
    facet("minDiscount", say("discountFacet"), reductions(facets), [query.minDiscount].filter(Boolean), false, pick, (percent) =>
      say("orMore", percent),
    ),
    facet("shop", say("shopFacet"), facets.shop, [query.shop].filter(Boolean), false, pick),
  );
  if (focused) {
    [...place.querySelectorAll("[data-pick]")].find((box) => box.dataset.pick === focused)?.focus();
  }
}

const reductions = (facets) => facets.discount.map(({ atLeast, count }) => ({ value: String(atLeast), count }));

/** Draws how prices are spread, as bars to pick; those within the bounds stand out. */
export function drawPrices(place, price, query, pick) {
  const bars = price?.bars ?? [];
  const most = Math.max(...bars.map((bar) => bar.count), 1);
  place.hidden = bars.length < 2;
  place.replaceChildren(
    ...bars.map((bar) => {
      const name = `${bar.least.toLocaleString(locale())} – ${bar.below.toLocaleString(locale())} ${price.currency}: ${say("found", bar.count.toLocaleString(locale()))}`;
      const within =
        (!query.minPrice || bar.below > Number(query.minPrice)) && (!query.maxPrice || bar.least <= Number(query.maxPrice));
      const button = element(
        "button",
        { type: "button", class: within ? "in" : "", title: name, "aria-label": name, disabled: bar.count === 0 },
        element("span", {}),
      );
      button.firstChild.style.height = bar.count === 0 ? "1px" : `${Math.max(4, Math.round((100 * bar.count) / most))}%`;
      button.addEventListener("click", () => pick(bar.least, bar.below - (bar.below > 1000 ? 1 : 0.01)));
      return button;
    }),
  );
}

function facet(name, title, counts, picked, several, pick, label = (value) => value) {
  const same = (one, other) => one.toLowerCase() === other.toLowerCase();
  const missing = picked.filter((value) => !counts.some((count) => same(count.value, value)));
  const all = [...missing.map((value) => ({ value, count: 0 })), ...counts];
  const box = ({ value, count }, index) => {
    const on = picked.some((one) => same(one, value));
    const input = element("input", { type: "checkbox", checked: on, "data-pick": `${name}=${value}` });
    input.addEventListener("change", () => pick(name, value, input.checked, several));
    return element(
      "label",
      { class: "check", hidden: index >= FIRST && !on && !opened.has(name) },
      input,
      element("span", { class: "value" }, label(value)),
      element("span", { class: "number" }, count.toLocaleString(locale())),
    );
  };
  const boxes = all.map(box);
  const hidden = boxes.filter((one) => one.hidden);
  const more = element("button", { type: "button", class: "quiet", hidden: hidden.length === 0 }, `+ ${hidden.length}`);
  more.addEventListener("click", () => {
    opened.add(name);
    hidden.forEach((one) => (one.hidden = false));
    more.hidden = true;
    hidden[0].querySelector("input").focus();
  });
  return element("fieldset", { hidden: all.length === 0 }, element("legend", {}, title), ...boxes, more);
}
