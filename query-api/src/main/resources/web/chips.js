import { locale, say } from "/assets/language.js";
import { element } from "/assets/elements.js";

/** Draws the words of the query that became filters, each with a button that takes it out of the text. */
export function drawChips(place, understood, text, change) {
  const chips = understood?.chips ?? [];
  place.hidden = chips.length === 0;
  place.replaceChildren(...chips.map((chip) => chipOf(chip, () => change(without(text, chip.words)))));
}

/** Says so where the hits are not for what was typed, and links to what was probably meant. */
export function drawReading(place, understood, total, search) {
  const guessed = understood?.misspelt && total > 0;
  const said = understood?.shownFor
    ? say("shownFor", understood.insteadOf, understood.shownFor)
    : guessed
      ? say("misspelt")
      : "";
  const meant = understood?.shownFor ?? understood?.didYouMean;
  place.replaceChildren(said, ...(meant ? [" ", linkTo(meant, understood.didYouMean ? "didYouMean" : "searchFor", search)] : []));
  place.hidden = place.textContent === "";
}

function linkTo(text, words, search) {
  const link = element("a", { href: `/?${new URLSearchParams({ q: text })}` }, say(words, text));
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    search(text);
  });
  return link;
}

/** The text without the words: where they stand as words of their own, else where they are a part of one. */
export function without(text, words) {
  const plain = ` ${text.normalize("NFC").replace(/\s+/g, " ").trim()} `;
  const whole = ` ${words} `;
  return plain.replace(plain.includes(whole) ? whole : words, " ").replace(/\s+/g, " ").trim();
}

function chipOf(chip, remove) {
  const button = element("button", { type: "button", "aria-label": say("removeChip", nameOf(chip)) }, "×");
  button.addEventListener("click", remove);
  return element("li", { class: `chip ${chip.kind.toLowerCase()}` }, element("span", {}, nameOf(chip)), button);
}

function nameOf(chip) {
  if (chip.kind !== "PRICE") {
    return chip.words;
  }
  const won = (amount) => (amount === undefined ? "" : `₩${amount.toLocaleString(locale())}`);
  return `${won(chip.minPrice)} – ${won(chip.maxPrice)}`.trim();
}
