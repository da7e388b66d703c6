package io.shopstream.extraction.schemaorg;

import io.shopstream.extraction.signal.ProductSignal;

/**
 * A product that a page describes.
 *
 * @param listed whether it stands in a list of several
 * @param main whether the page says that it is about this product
 */
public record Candidate(ProductSignal signal, boolean listed, boolean main) {}
