package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.page.Page;
import io.shopstream.benchmark.page.PageFeed;
import io.shopstream.benchmark.page.Pages;
import io.shopstream.benchmark.stack.Wait;
import io.shopstream.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Publishes pages at a steady pace, each fetched at the instant that the pace gives it, late or not: a feed that falls
 * behind makes latencies longer and does not hide them.
 */
final class SteadyLoad {

    private static final Duration STEP = Duration.ofMillis(5);

    private final Pages pages;
    private final String bootstrapServers;

    SteadyLoad(Pages pages, String bootstrapServers) {
        this.pages = pages;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Returns when the broker has all pages.
     *
     * @param first number of the first page
     * @param sent told of each page just before it is sent
     */
    void run(int first, double pagesPerSecond, Duration length, Consumer<Page> sent) {
        int count = (int) (pagesPerSecond * length.toSeconds());
        try (PageFeed feed = new PageFeed(bootstrapServers, Topics.RAW_PAGES)) {
            Instant start = Instant.now();
            for (int number = 0; number < count; number++) {
                Instant due = start.plusNanos((long) (number / pagesPerSecond * 1e9));
                while (Instant.now().isBefore(due)) {
                    Wait.pause(STEP);
                }
                Page page = pages.page(first + number, due);
                sent.accept(page);
                feed.send(page.raw());
            }
            feed.flush();
        }
    }
}
