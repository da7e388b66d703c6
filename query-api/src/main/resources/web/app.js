import { parametersOf, readAddress } from "/assets/address.js";
import { card } from "/assets/card.js";
import { drawChips, drawReading } from "/assets/chips.js";
import { element } from "/assets/elements.js";
import { drawFacets, drawPrices } from "/assets/facets.js";
import { locale, say, speak } from "/assets/language.js";
import { suggestFor } from "/assets/suggest.js";

const SIZE = 24;
const DEEPEST = 10000;
const TYPING_PAUSE = 180;

const at = (id) => document.getElementById(id);
let query = readAddress();
let answer = null;
let request = null;
let typing = 0;

function fillForm() {
  for (const id of ["q", "minPrice", "maxPrice", "sort"]) {
    at(id).value = query[id];
  }
  at("inStock").checked = query.inStock;
}

/** Changes the query, its address and the results; what is typed replaces the entry in the history, a pick adds one. */
function ask(change, replace = false) {
  query = { ...query, page: "1", ...change };
  const parameters = parametersOf(query).toString();
  history[replace ? "replaceState" : "pushState"](null, "", parameters ? `/?${parameters}` : "/");
  load();
}

async function load() {
  request?.abort();
  const mine = new AbortController();
  request = mine;
  document.body.classList.add("busy");
  if (!answer) {
    at("count").textContent = say("searching");
  }
  try {
    const parameters = parametersOf(query);
    parameters.set("size", SIZE);
    const response = await fetch(`/search?${parameters}`, { signal: mine.signal });
    const body = await response.json();
    answer = response.ok ? body : { problem: response.status < 500 ? body.detail : say("failed") };
  } catch (failure) {
    if (failure.name === "AbortError") {
      return;
    }
    answer = { problem: say("failed") };
  }
  document.body.classList.remove("busy");
  draw();
}

function draw() {
  const found = answer.hits ?? [];
  document.title = query.q ? `${query.q} – Shopstream` : "Shopstream";
  at("count").textContent = answer.problem ? "" : say("found", answer.total.toLocaleString(locale()));
  at("message").textContent = answer.problem ?? say("nothing");
  at("message").hidden = found.length > 0;
  at("hits").replaceChildren(...found.map(card));
  const searchFor = (q) => {
    ask({ q });
    fillForm();
    at("q").focus();
  };
  drawReading(at("reading"), answer.understood, answer.total, searchFor);
  drawChips(at("chips"), answer.understood, answer.understood?.shownFor ?? query.q, searchFor);
  if (answer.facets) {
    drawFacets(at("facets"), answer.facets, query, pick);
    drawPrices(at("bars"), answer.facets.price, query, (least, most) => {
      ask({ minPrice: String(least), maxPrice: String(most), currency: answer.facets.price.currency });
      fillForm();
    });
  }
  drawPages();
}

function pick(name, value, on, several) {
  if (!several) {
    ask({ [name]: on ? value : "" });
    return;
  }
  const others = query[name].filter((one) => one.toLowerCase() !== value.toLowerCase());
  ask({ [name]: on ? [...others, value] : others });
}

function drawPages() {
  const page = Number(query.page);
  const last = answer.problem ? 1 : Math.min(Math.ceil(answer.total / SIZE), Math.floor(DEEPEST / SIZE));
  const link = (text, target, rel) => {
    if (target < 1 || target > last) {
      return null;
    }
    const parameters = parametersOf({ ...query, page: String(target) });
    const made = element("a", { href: `/?${parameters}`, rel }, text);
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      ask({ page: String(target) });
      at("results").focus({ preventScroll: true });
      scrollTo({ top: 0 });
    });
    return made;
  };
  const place = at("pages");
  place.hidden = last < 2;
  place.replaceChildren();
  place.append(
    ...[
      link(`‹ ${say("previous")}`, page - 1, "prev"),
      element("span", {}, `${page.toLocaleString(locale())} / ${last.toLocaleString(locale())}`),
      link(`${say("next")} ›`, page + 1, "next"),
    ].filter(Boolean),
  );
}

const bounded = () => at("minPrice").value !== "" || at("maxPrice").value !== "";

function typed(change) {
  clearTimeout(typing);
  typing = setTimeout(() => ask(change(), true), TYPING_PAUSE);
}

at("q").addEventListener("input", () => typed(() => ({ q: at("q").value.trim() })));
for (const id of ["minPrice", "maxPrice"]) {
  at(id).addEventListener("input", () => typed(() => ({ [id]: at(id).value, ...(bounded() ? {} : { currency: "" }) })));
}
function take(change) {
  clearTimeout(typing);
  ask({ q: "", ...change });
  fillForm();
}

at("search").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typing);
  ask({ q: at("q").value.trim() });
});
suggestFor(at("q"), at("proposals"), {
  pickBrand: (brand) => take({ brand: [brand] }),
  pickCategory: (category) => take({ category }),
});
at("sort").addEventListener("change", () => ask({ sort: at("sort").value }));
at("inStock").addEventListener("change", () => ask({ inStock: at("inStock").checked }));
at("reset").addEventListener("click", () => {
  ask({
    brand: [],
    colour: [],
    sizeLabel: [],
    category: "",
    shop: "",
    minPrice: "",
    maxPrice: "",
    currency: "",
    minDiscount: "",
    inStock: false,
  });
  fillForm();
});
addEventListener("popstate", () => {
  query = readAddress();
  fillForm();
  load();
});
addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    at("q").select();
  }
});

if (matchMedia("(max-width: 760px)").matches) {
  at("filters").open = false;
}
fillForm();
speak(() => answer && draw());
load();
