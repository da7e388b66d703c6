package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.ProductSignal;

/**
 * What a person sees on a page.
 *
 * @param signal of the one thing the page shows
 * @param forSale whether the page shows that this one thing is for sale: a heading, a price and a way to buy
 */
public record VisibleSignal(ProductSignal signal, boolean forSale) {}
