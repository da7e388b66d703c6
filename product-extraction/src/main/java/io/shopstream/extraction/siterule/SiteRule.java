package io.shopstream.extraction.siterule;

import java.util.List;

/**
 * Where the pages of one shop hold the fields of a product.
 *
 * @param shop the shop's name
 * @param hosts host names in lower case, each with all below it
 * @param pages kinds of pages; the first whose path fits reads a page
 */
public record SiteRule(String shop, List<String> hosts, List<PageLayout> pages) {

    public SiteRule {
        hosts = List.copyOf(hosts);
        pages = List.copyOf(pages);
    }
}
