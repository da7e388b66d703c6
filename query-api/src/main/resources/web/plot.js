import { say } from "/assets/language.js";
import { shape } from "/assets/elements.js";
import { day, money } from "/assets/money.js";

const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 92;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 32;

/** Draws the price as steps; a gap where no price was known or the currency was another. */
export function plot(prices) {
  const currency = prices.steps.findLast((step) => step.price !== undefined)?.currency;
  const steps = prices.steps.map((step) => ({
    at: Date.parse(step.from),
    price: step.currency === currency ? step.price : undefined,
  }));
  const known = steps.filter((step) => step.price !== undefined).map((step) => step.price);
  if (known.length === 0) {
    return shape("svg", { viewBox: "0 0 1 1", width: 0, height: 0 });
  }
  const start = steps[0].at;
  const end = Math.max(Date.parse(prices.to), start + 1);
  const least = Math.min(...known);
  const most = Math.max(...known);
  const margin = (most - least) * 0.15 || most * 0.1 || 1;
  const x = (time) => LEFT + ((time - start) / (end - start)) * (WIDTH - LEFT - RIGHT);
  const y = (price) => TOP + ((most + margin - price) / (most - least + 2 * margin)) * (HEIGHT - TOP - BOTTOM);
  const label = say("plot", money(least, currency), money(most, currency));
  return shape(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "plot", role: "img", "aria-label": label },
    ...[...new Set([least, most])].flatMap((price) => level(price, y(price), currency)),
    shape("path", { class: "line", d: line(steps, x, y, end) }),
    ...steps.filter((step) => step.price !== undefined).map((step) => dot(step, x, y, currency)),
    shape("text", { x: LEFT, y: HEIGHT - 8 }, day(start)),
    shape("text", { x: WIDTH - RIGHT, y: HEIGHT - 8, "text-anchor": "end" }, day(end)),
  );
}

function level(price, y, currency) {
  return [
    shape("line", { class: "level", x1: LEFT, x2: WIDTH - RIGHT, y1: y, y2: y }),
    shape("text", { x: LEFT - 8, y: y + 4, "text-anchor": "end" }, money(price, currency)),
  ];
}

function line(steps, x, y, end) {
  let path = "";
  steps.forEach((step, index) => {
    if (step.price !== undefined) {
      const joined = index > 0 && steps[index - 1].price !== undefined;
      const until = steps[index + 1]?.at ?? end;
      path += `${joined ? "L" : "M"}${x(step.at).toFixed(1)} ${y(step.price).toFixed(1)}H${x(until).toFixed(1)}`;
    }
  });
  return path;
}

function dot(step, x, y, currency) {
  return shape(
    "circle",
    { cx: x(step.at).toFixed(1), cy: y(step.price).toFixed(1), r: 4 },
    shape("title", {}, `${day(step.at)} ${money(step.price, currency)}`),
  );
}
