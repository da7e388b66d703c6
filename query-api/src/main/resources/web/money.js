import { locale, say } from "/assets/language.js";
import { element } from "/assets/elements.js";

export function money(amount, currency) {
  try {
    return new Intl.NumberFormat(locale(), { style: "currency", currency }).format(amount);
  } catch {
    return `${amount} ${currency ?? ""}`;
  }
}

export function day(instant) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium" }).format(new Date(instant));
}

export function time(instant) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

/** Price, reduction and the price before it. */
export function priceLine(product) {
  if (product.price === undefined) {
    return element("p", { class: "price none" }, say("noPrice"));
  }
  const reduced = product.discountPercent !== undefined;
  return element(
    "p",
    { class: "price" },
    reduced ? element("span", { class: "off" }, `${product.discountPercent}%`) : null,
    element("strong", {}, money(product.price, product.currency)),
    reduced ? element("s", {}, money(product.listPrice, product.currency)) : null,
  );
}
