const SINGLE = ["q", "category", "shop", "minPrice", "maxPrice", "currency", "minDiscount", "sort", "page"];
const SEVERAL = ["brand", "colour", "sizeLabel"];
const STANDARD = { sort: "relevance", page: "1" };

/** The query that the page's address holds, so that it can be shared, kept and gone back to. */
export function readAddress() {
  const given = new URLSearchParams(location.search);
  const query = { inStock: given.get("inStock") === "true" };
  for (const name of SEVERAL) {
    query[name] = given.getAll(name).filter(Boolean);
  }
  for (const name of SINGLE) {
    query[name] = given.get(name) || STANDARD[name] || "";
  }
  return query;
}

/** The parameters of a query, for the page's address and for the API alike; what is standard is left out. */
export function parametersOf(query) {
  const parameters = new URLSearchParams();
  for (const name of SINGLE) {
    if (query[name] && query[name] !== STANDARD[name]) {
      parameters.set(name, query[name]);
    }
  }
  for (const name of SEVERAL) {
    query[name].forEach((value) => parameters.append(name, value));
  }
  if (query.inStock) {
    parameters.set("inStock", "true");
  }
  return parameters;
}
