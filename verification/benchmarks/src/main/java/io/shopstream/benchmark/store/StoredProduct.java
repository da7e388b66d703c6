package io.shopstream.benchmark.store;

import io.shopstream.benchmark.page.ExpectedProduct;

/**
 * A row of PostgreSQL.
 *
 * @param indexed what the index must hold of it
 */
record StoredProduct(ExpectedProduct product, IndexedVersion indexed) {}
