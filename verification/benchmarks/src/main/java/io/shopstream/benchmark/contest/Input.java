package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.page.ExpectedProduct;
import io.shopstream.benchmark.page.Page;
import io.shopstream.benchmark.page.PageFeed;
import io.shopstream.benchmark.page.Pages;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The pages that wait on the topic, the same for all legs, and what must come of them.
 *
 * @param description of the pages
 * @param pages how many there are
 * @param warmUp products that come before the clock starts
 * @param expected by key
 */
public record Input(String description, int pages, int warmUp, Map<String, ExpectedProduct> expected) {

    /** Publishes pages; returns when the broker has them all. */
    static Input publish(Pages pages, int count, double warmUpShare, String bootstrapServers) {
        Map<String, ExpectedProduct> expected = new HashMap<>();
        try (PageFeed feed = new PageFeed(bootstrapServers)) {
            Instant fetchedAt = Instant.now();
            for (int number = 0; number < count; number++) {
                Page page = pages.page(number, fetchedAt);
                feed.send(page.raw());
                page.products().forEach(product -> expected.put(product.key(), product));
            }
            feed.flush();
        }
        return new Input(pages.description(), count, (int) (expected.size() * warmUpShare), expected);
    }

    /** Pages a product, to tell the rate of pages from that of products. */
    double pagesPerProduct() {
        return pages / (double) expected.size();
    }
}
