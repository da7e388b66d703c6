import { say } from "/assets/language.js";
import { element } from "/assets/elements.js";
import { ago, count, percent, secondsBetween } from "/assets/measure.js";

const WEAK = 0.8;
const SHARES = ["name", "brand", "price", "image", "availability"];

/** Fills the table of shops. */
export function drawCoverage(table, coverage, at) {
  const heads = ["shop", "products", ...SHARES.map((share) => `${share}Share`), "newestSeen"];
  const rows = coverage.shops.map((shop) => shopRow(shop, at));
  fill(table, rows.length ? heads : [], rows, heads.slice(1));
}

function shopRow(shop, at) {
  return element(
    "tr",
    { "data-shop": shop.shop },
    element("th", { scope: "row" }, shop.shop),
    element("td", { class: "number" }, count(shop.products)),
    ...SHARES.map((name) => element("td", { class: shop[name] < WEAK ? "number weak" : "number" }, percent(shop[name]))),
    element("td", { class: "number" }, ago(secondsBetween(shop.newestSeenAt, at))),
  );
}

/** Fills the table of what was refused, the most frequent first. */
export function drawRejects(table, jobs) {
  const all = jobs.flatMap((job) => job.flow.rejects.map((rejects) => ({ job: job.name, ...rejects })));
  const row = (rejects) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, rejects.step),
      element("td", {}, element("code", {}, rejects.rule)),
      element("td", {}, rejects.job),
      element("td", { class: "number" }, count(rejects.count)),
    );
  const rows = all.sort((one, other) => other.count - one.count).map(row);
  fill(table, rows.length ? ["step", "rule", "job", "refused"] : [], rows, ["refused"]);
}

function fill(table, heads, rows, numbers) {
  const head = heads.map((name) => element("th", { scope: "col", class: numbers.includes(name) ? "number" : null }, say(name)));
  table.replaceChildren(element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
}
