import { say } from "/assets/language.js";
import { element } from "/assets/elements.js";

const PAUSE = 80;

/**
 * A list of proposals under the search box, by the pattern "combobox with list popup" of the ARIA authoring practices: arrows
 * move, Enter takes, Escape closes.
 */
export function suggestFor(box, list, { pickBrand, pickCategory }) {
  let request = null;
  let waiting = 0;
  let active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];

  function close() {
    clearTimeout(waiting);
    request?.abort();
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function mark(index) {
    const all = options();
    active = all.length === 0 ? -1 : (index + all.length) % all.length;
    all.forEach((option, at) => option.setAttribute("aria-selected", at === active ? "true" : "false"));
    if (active >= 0) {
      box.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  }

  function option(kind, text, note, take) {
    const made = element(
      "li",
      { role: "option", "aria-selected": "false" },
      element("span", { class: "kind" }, say(kind)),
      element("span", { class: "value" }, text),
      note ? element("span", { class: "number" }, note) : null,
    );
    made.addEventListener("mousedown", (event) => {
      event.preventDefault();
      close();
      take();
    });
    made.take = take;
    return made;
  }

  function draw(found) {
    const all = [
      ...found.brands.map((brand) => option("brandFacet", brand.value, String(brand.count), () => pickBrand(brand.value))),
      ...found.categories.map((category) =>
        option("categoryFacet", category.value, String(category.count), () => pickCategory(category.value)),
      ),
      ...found.products.map((product) =>
        option("product", product.name, product.brand, () => location.assign(`/p/${encodeURIComponent(product.key)}`)),
      ),
    ];
    all.forEach((one, index) => (one.id = `proposal-${index}`));
    list.replaceChildren(...all);
    list.hidden = all.length === 0;
    box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-expanded", String(all.length > 0));
    active = -1;
  }

  async function load() {
    request?.abort();
    const mine = new AbortController();
    request = mine;
    try {
      const response = await fetch(`/suggestions?${new URLSearchParams({ q: box.value.trim() })}`, { signal: mine.signal });
      if (response.ok && document.activeElement === box) {
        draw(await response.json());
      } else {
        close();
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        close(); // proposals are a help; without them the search goes on
      }
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(waiting);
    if (box.value.trim() === "") {
      close();
    } else {
      waiting = setTimeout(load, PAUSE);
    }
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return; // Enter and arrows belong to the input method
    }
    if (event.key === "ArrowDown" && !list.hidden) {
      event.preventDefault();
      mark(active + 1);
    } else if (event.key === "ArrowUp" && !list.hidden) {
      event.preventDefault();
      mark(active < 0 ? -1 : active - 1);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter") {
      const taken = options()[active];
      close();
      if (taken) {
        event.preventDefault(); // else the form submits itself
        taken.take();
      }
    }
  });
}
