package io.shopstream.extraction.schemaorg;

import java.util.List;

/**
 * What a page's schema.org objects say.
 *
 * @param candidates in the order of the page
 * @param breadcrumb names of the page's place in the shop, the widest first
 */
public record StructuredPage(List<Candidate> candidates, List<String> breadcrumb) {

    public StructuredPage {
        candidates = List.copyOf(candidates);
        breadcrumb = List.copyOf(breadcrumb);
    }
}
