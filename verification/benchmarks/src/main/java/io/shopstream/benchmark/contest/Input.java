package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.page.ExpectedProduct;
import io.shopstream.benchmark.page.Page;
import io.shopstream.benchmark.page.PageFeed;
import io.shopstream.benchmark.page.Pages;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The pages that wait on the topic for a contender, and what must come of them.
 *
 * @param description of the pages
 * @param pages how many there are
 * @param warmUp products that come before the clock starts
 * @param expected by key
 * @param begin offset of the first of its pages in each partition; empty where it reads all that there are
 */
public record Input(
        String description,
        int pages,
        int warmUp,
        Map<String, ExpectedProduct> expected,
        Map<TopicPartition, Long> begin) {

    /** Publishes pages from one number to before another; returns when the broker has them all. */
    static Map<String, ExpectedProduct> publish(Pages pages, int from, int to, String bootstrapServers) {
        Map<String, ExpectedProduct> expected = new HashMap<>();
        try (PageFeed feed = new PageFeed(bootstrapServers)) {
            Instant fetchedAt = Instant.now();
            for (int number = from; number < to; number++) {
                Page page = pages.page(number, fetchedAt);
                feed.send(page.raw());
                page.products().forEach(product -> expected.put(product.key(), product));
            }
            feed.flush();
        }
        return expected;
    }

    /** Pages a product, to tell the rate of pages from that of products. */
    double pagesPerProduct() {
        return pages / (double) expected.size();
    }
}
