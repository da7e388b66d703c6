package io.shopstream.extraction.opengraph;

import io.shopstream.extraction.signal.ProductSignal;
import org.jspecify.annotations.Nullable;

/**
 * What a page's head says.
 *
 * @param signal of the page's subject, which need not be a product
 * @param isProduct whether the head calls it one
 * @param isArticle whether it calls it a text to read
 * @param locale for example {@code ko_KR}
 */
public record OpenGraphSignal(
        ProductSignal signal,
        boolean isProduct,
        boolean isArticle,
        @Nullable String locale) {}
