import { texts } from "/assets/texts.js";

const STORED = "shopstream.language";

/** The language the person chose, else Korean. */
export let language = chosen();

function chosen() {
  try {
    return localStorage.getItem(STORED) === "en" ? "en" : "ko";
  } catch {
    return "ko"; // storage may be forbidden
  }
}

export function say(name, ...values) {
  const text = texts[language][name] ?? name;
  return typeof text === "function" ? text(...values) : text;
}

/** The locale for numbers and dates. */
export function locale() {
  return language === "ko" ? "ko-KR" : "en-US";
}

/** Puts the page's fixed texts into the chosen language, and calls back when the language is changed. */
export function speak(changed) {
  apply();
  const button = document.getElementById("language");
  button.addEventListener("click", () => {
    language = language === "ko" ? "en" : "ko";
    try {
      localStorage.setItem(STORED, language);
    } catch {
      // the choice then lasts as long as the page
    }
    apply();
    changed();
  });
}

function apply() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = say(element.dataset.text);
  }
  for (const element of document.querySelectorAll("[data-placeholder]")) {
    element.placeholder = say(element.dataset.placeholder);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
  }
  const button = document.getElementById("language");
  button.textContent = language === "ko" ? "English" : "한국어";
  button.lang = language === "ko" ? "en" : "ko";
  const dashboard = document.getElementById("dashboard");
  dashboard.hidden = !dashboard.getAttribute("href");
}
