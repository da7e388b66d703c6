package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.page.ExpectedProduct;
import io.shopstream.benchmark.page.Page;
import io.shopstream.benchmark.page.PageFeed;
import io.shopstream.benchmark.page.Pages;
import io.shopstream.benchmark.stack.BenchmarkProblem;
import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.benchmark.stack.StackOptions;
import io.shopstream.benchmark.stack.Wait;
import io.shopstream.benchmark.store.Stores;
import io.shopstream.benchmark.store.Verdict;
import io.shopstream.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Where contenders run: the same servers and the same waiting pages for each, the stores emptied before each. */
public final class Venue implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** Counting rows costs PostgreSQL some tens of milliseconds; so seldom, it costs no contender more than a few percent. */
    private static final Duration POLL = Duration.ofMillis(500);

    private final BenchmarkStack stack;
    private final Stores stores;
    private final Consumer<String> narrator;

    private Venue(BenchmarkStack stack, Consumer<String> narrator) {
        this.stack = stack;
        this.stores = new Stores(stack);
        this.narrator = narrator;
    }

    public static Venue open(Map<String, String> environment, StackOptions options, Consumer<String> narrator) {
        narrator.accept("Starting the servers.");
        return new Venue(BenchmarkStack.start(environment, options), narrator);
    }

    public BenchmarkStack stack() {
        return stack;
    }

    public Stores stores() {
        return stores;
    }

    void say(String progress) {
        narrator.accept(progress);
    }

    /** Publishes the pages of all legs that follow, for our own jobs. */
    public Input publish(Pages pages, int count, double warmUpShare) {
        stores.emptyInput();
        Map<String, ExpectedProduct> expected = publish(pages, 0, count, Topics.RAW_PAGES);
        return new Input(pages.description(), count, (int) (expected.size() * warmUpShare), expected);
    }

    /** Publishes pages from one number to before another; returns what must come of them when the broker has them all. */
    Map<String, ExpectedProduct> publish(Pages pages, int from, int to, String topic) {
        say("Publishing " + (to - from) + " pages: " + pages.description() + ".");
        Map<String, ExpectedProduct> expected = new HashMap<>();
        try (PageFeed feed = new PageFeed(stack.kafka(), topic)) {
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

    /** Runs a contender over the input, from empty stores to the last product. */
    public Leg run(Contender contender, Input input, int round) {
        stores.emptyOutput();
        contender.start();
        try {
            int all = input.expected().size();
            Leg leg = watch(contender, round, new Span(input.warmUp(), all), input.pages(), all);
            if (contender.stores()) {
                leg = leg.judged(stores.check(input.expected()));
            }
            say("Round %d, %s: %s%s"
                    .formatted(
                            round,
                            leg.contender(),
                            leg.figures(),
                            leg.right() ? "." : "; NOT RIGHT: " + leg.verdict()));
            return leg;
        } finally {
            contender.stop();
        }
    }

    /** Runs a contender over new pages and kills what writes to PostgreSQL once, when a part of the products is there. */
    public Verdict runKilled(Contender contender, Pages pages, int count, double killedAt) {
        stores.emptyInput();
        stores.emptyOutput();
        Map<String, ExpectedProduct> expected = publish(pages, 0, count, contender.topic());
        contender.start();
        try {
            int all = expected.size();
            Wait.until("a part is stored", LIMIT, () -> contender.done(stores) >= killedAt * all);
            contender.kill();
            long before = contender.done(stores);
            if (before >= all) {
                throw new BenchmarkProblem(contender.name() + " had stored all " + all
                        + " products when it was killed: give it more --pages.");
            }
            Wait.until("all is stored", LIMIT, () -> contender.done(stores) >= all);
            Wait.until("all is searchable", LIMIT, () -> stores.index().searchable() >= all);
            Verdict verdict = stores.check(expected);
            say(contender.name() + ": " + verdict + ".");
            return verdict;
        } finally {
            contender.stop();
        }
    }

    /**
     * Watches a contender until the stores have all.
     *
     * @param pages that it reads meanwhile
     * @param products that come of them
     */
    Leg watch(Contender contender, int round, Span span, int pages, int products) {
        Course database = new Course(span);
        Course index = new Course(span);
        CpuTimes cpu = new CpuTimes(stack);
        Map<String, Double> before = cpu.now(contender);
        Wait.until("all is stored", LIMIT, POLL, () -> {
            if (!database.finished()) {
                database.at(contender.done(stores));
            }
            if (contender.stores() && !index.finished()) {
                index.at(stores.index().searchable());
            }
            return database.finished() && (index.finished() || !contender.stores());
        });
        double pagesPerProduct = pages / (double) products;
        return new Leg(
                contender.name(),
                round,
                database.rate() * pagesPerProduct,
                contender.stores() ? index.rate() * pagesPerProduct : null,
                database.seconds(),
                CpuTimes.perThousand(before, cpu.now(contender), pages),
                null);
    }

    @Override
    public void close() {
        stack.close();
    }
}
