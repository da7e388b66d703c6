import { card, stars } from "/assets/card.js";
import { element, picture, webAddress } from "/assets/elements.js";
import { locale, say, speak } from "/assets/language.js";
import { day, money, priceLine, time } from "/assets/money.js";
import { plot } from "/assets/plot.js";

const at = (id) => document.getElementById(id);
const key = decodeURIComponent(location.pathname.slice("/p/".length));
let product = null;
let prices = null;
let related = null;
let failure = null;

async function load() {
  const address = `/products/${encodeURIComponent(key)}`;
  try {
    const response = await fetch(address);
    if (!response.ok) {
      failure = { 400: "unknownProduct", 404: "unknownProduct", 410: "deletedProduct" }[response.status] ?? "failed";
    } else {
      product = await response.json();
      const history = await fetch(`${address}/prices`);
      prices = history.ok ? await history.json() : null;
      draw();
      const beside = await fetch(`${address}/related`);
      related = beside.ok ? await beside.json() : null;
    }
  } catch {
    failure = product ? null : "failed";
  }
  draw();
}

function draw() {
  at("message").hidden = !failure && product !== null;
  if (failure) {
    const message = at("message").firstElementChild;
    message.removeAttribute("data-text");
    message.textContent = say(failure);
  }
  if (product) {
    document.title = `${product.name ?? product.key} – Shopstream`;
    at("product").hidden = false;
    at("product").replaceChildren(picture(product.images[0], product.name), facts());
  }
  if (prices && prices.steps.length > 0) {
    at("history").hidden = false;
    drawHistory();
  }
  for (const name of ["same", "similar"]) {
    const hits = related?.[name] ?? [];
    at(name).hidden = hits.length === 0;
    at(name).querySelector("ul").replaceChildren(...hits.map(card));
  }
}

function facts() {
  const address = webAddress(product.url);
  return element(
    "div",
    { class: "facts" },
    product.categories.length ? element("p", { class: "path" }, product.categories.join(" › ")) : null,
    product.brand ? element("p", { class: "maker" }, element("a", { href: `/?${brandQuery()}` }, product.brand)) : null,
    element("h1", {}, product.name ?? product.key),
    product.rating === undefined ? null : element("p", { class: "small" }, stars(product)),
    priceLine(product),
    element("p", { class: product.inStock ? "stock" : "stock away" }, say(product.availability ?? "UNKNOWN")),
    variants(),
    address
      ? element(
          "p",
          {},
          element("a", { class: "button", href: address, rel: "noopener noreferrer nofollow" }, say("toShop", product.shop)),
        )
      : null,
    product.description ? element("p", { class: "description" }, product.description) : null,
    element("p", { class: "small" }, say("lastSeen", time(product.lastSeenAt))),
  );
}

function brandQuery() {
  return new URLSearchParams({ brand: product.brand });
}

function variants() {
  const named = product.variants
    .map((variant) => ({ text: [variant.colour, variant.size].filter(Boolean).join(" / "), there: variant.inStock }))
    .filter((variant) => variant.text);
  if (named.length === 0) {
    return null;
  }
  const item = (variant) =>
    element("li", { class: variant.there ? "" : "away", title: variant.there ? null : say("OUT_OF_STOCK") }, variant.text);
  return element("ul", { class: "options", "aria-label": say("options") }, ...named.map(item));
}

function drawHistory() {
  const lowest = prices.lowest30Days;
  at("lowest").textContent = lowest ? say("lowest", money(lowest.price, lowest.currency), day(lowest.from)) : "";
  at("plot").replaceChildren(plot(prices));
  const row = (step) =>
    element(
      "tr",
      {},
      element("td", {}, time(step.from)),
      element("td", {}, step.price === undefined ? "–" : money(step.price, step.currency)),
      element("td", {}, say(step.availability)),
    );
  const head = [say("since"), say("price"), say("state")].map((text) => element("th", { scope: "col" }, text));
  at("steps").replaceChildren(
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...prices.steps.slice(-50).reverse().map(row)),
  );
}

speak(draw);
load();
