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
    facet("shop", say("shopFacet"), facets.shop, [query.shop].filter(Boolean), false, pick),
  );
  if (focused) {
    [...place.querySelectorAll("[data-pick]")].find((box) => box.dataset.pick === focused)?.focus();
  }
}

function facet(name, title, counts, picked, several, pick) {
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
      element("span", { class: "value" }, value),
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
