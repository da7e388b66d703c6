import { locale } from "/assets/language.js";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time that long ago, in the largest unit that it fills. */
export function ago(seconds) {
  const [size, unit] = [[DAY, "day"], [HOUR, "hour"], [MINUTE, "minute"]].find(([size]) => seconds >= size) ?? [1, "second"];
  return new Intl.RelativeTimeFormat(locale()).format(-Math.floor(seconds / size), unit);
}

/** Seconds from one instant until another, both as the server wrote them; never negative. */
export function secondsBetween(from, to) {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}

export function bytes(count) {
  const units = ["kilobyte", "megabyte", "gigabyte", "terabyte"];
  const index = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, count)) / 3) - 1));
  return measured(count / 1000 ** (index + 1), units[index], 1);
}

export function duration(millis) {
  return millis < 1000 ? measured(millis, "millisecond", 0) : measured(millis / 1000, "second", 1);
}

export function count(number) {
  return number.toLocaleString(locale(), { maximumFractionDigits: number < 10 ? 2 : 0 });
}

/** Rounded down, so that only what is whole is 100 %. */
export function percent(share) {
  return (Math.floor(share * 1000) / 1000).toLocaleString(locale(), { style: "percent", maximumFractionDigits: 1 });
}

function measured(value, unit, digits) {
  return value.toLocaleString(locale(), { style: "unit", unit, maximumFractionDigits: digits });
}
