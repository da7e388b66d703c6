package io.shopstream.extraction.schemaorg;

import java.util.List;

/**
 * What a page's schema.org objects say.
 *
 * @param candidates in the order of the page
 * @param sold things of other kinds that are offered for a price: an event, a course; no products by themselves
 * @param breadcrumb names of the page's place in the shop, the widest first
 */
public record StructuredPage(List<Candidate> candidates, List<Candidate> sold, List<String> breadcrumb) {

    public StructuredPage {
        candidates = List.copyOf(candidates);
        sold = List.copyOf(sold);
        breadcrumb = List.copyOf(breadcrumb);
    }
}
