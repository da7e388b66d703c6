import { say, locale } from "/assets/language.js";
import { element, picture } from "/assets/elements.js";
import { priceLine } from "/assets/money.js";

/** One hit of a search. */
export function card(hit) {
  const image = picture(hit.image, hit.name);
  if (!hit.inStock) {
    image.append(element("span", { class: "badge" }, say(hit.availability ?? "UNKNOWN")));
  }
  return element(
    "li",
    { class: hit.inStock ? "card" : "card away" },
    element(
      "a",
      { href: `/p/${encodeURIComponent(hit.key)}` },
      image,
      element("p", { class: "maker" }, hit.brand ?? hit.shop),
      element("h2", {}, ...name(hit)),
      priceLine(hit),
      element("p", { class: "small" }, ...notes(hit)),
    ),
  );
}

function name(hit) {
  if (!hit.highlighted?.length) {
    return [hit.name ?? hit.key];
  }
  return hit.highlighted.map((piece) => (piece.match ? element("mark", {}, piece.text) : piece.text));
}

function notes(hit) {
  const notes = [element("span", {}, hit.shop)];
  if (hit.inStock) {
    notes.push(element("span", {}, say(hit.availability)));
  }
  if (hit.rating !== undefined) {
    notes.push(element("span", {}, stars(hit)));
  }
  return notes;
}

export function stars(product) {
  const rating = product.rating.toLocaleString(locale(), { maximumFractionDigits: 1 });
  const count = product.reviewCount;
  return count === undefined ? `★ ${rating}` : `★ ${rating} (${count.toLocaleString(locale())})`;
}
