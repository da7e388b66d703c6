/** Builds an element. Texts of shops come in through textContent or attributes, never as HTML. */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** Builds an element of a drawing. */
export function shape(name, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(key, String(value));
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** The address where it leads to the web, else null: a shop's page may state javascript: or data: addresses. */
export function webAddress(text) {
  try {
    const address = new URL(text);
    return address.protocol === "https:" || address.protocol === "http:" ? address.href : null;
  } catch {
    return null;
  }
}

/** A product's picture, or a quiet stand-in where there is none or it does not load. */
export function picture(address, name) {
  const frame = element("div", { class: "picture" });
  const source = webAddress(address);
  if (source) {
    const image = element("img", {
      alt: name ?? "",
      loading: "lazy",
      decoding: "async",
      referrerpolicy: "no-referrer",
      src: source,
    });
    image.addEventListener("error", () => image.remove());
    frame.append(image);
  }
  return frame;
}
