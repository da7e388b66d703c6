import { say } from "/assets/language.js";
import { shape } from "/assets/elements.js";
import { count } from "/assets/measure.js";

const KEPT = 10 * 60 * 1000;
const WIDTH = 120;
const HEIGHT = 28;
const EDGE = 3;
const series = new Map();

/** Remembers a value, as long as the page is open and ten minutes at most. */
export function remember(name, at, value) {
  const kept = (series.get(name) ?? []).filter((point) => at - point.at <= KEPT && point.at < at);
  series.set(name, [...kept, { at, value }]);
}

/** A line of what is remembered; the last value lies at its right end. */
export function trend(name) {
  const points = series.get(name) ?? [];
  const values = points.map((point) => point.value);
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (points.length < 2) {
    return shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "trend", "aria-hidden": "true" });
  }
  const end = points.at(-1).at;
  const span = Math.max(60_000, end - points[0].at);
  const x = (at) => EDGE + (1 - (end - at) / span) * (WIDTH - 2 * EDGE);
  const y = (value) => HEIGHT - EDGE - (most > 0 ? value / most : 0) * (HEIGHT - 2 * EDGE);
  const line = points.map((point, index) => `${index ? "L" : "M"}${x(point.at).toFixed(1)} ${y(point.value).toFixed(1)}`);
  return shape(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "trend", role: "img", "aria-label": say("trend", count(least), count(most)) },
    shape("path", { class: "line", d: line.join("") }),
    shape("circle", { cx: x(end).toFixed(1), cy: y(values.at(-1)).toFixed(1), r: 2.5 }),
  );
}
