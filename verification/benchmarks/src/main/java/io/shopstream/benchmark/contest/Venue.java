package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.page.ExpectedProduct;
import io.shopstream.benchmark.page.Pages;
import io.shopstream.benchmark.stack.BenchmarkProblem;
import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.benchmark.stack.StackOptions;
import io.shopstream.benchmark.stack.Wait;
import io.shopstream.benchmark.store.Stores;
import io.shopstream.benchmark.store.Verdict;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Where contenders run: the same servers and the same waiting pages for each, the stores emptied before each. */
public final class Venue implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** Counting rows costs PostgreSQL some milliseconds; so seldom, it costs no contender more than a few percent. */
    private static final Duration POLL = Duration.ofMillis(200);

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

    /** Publishes the pages of all legs that follow. */
    public Input publish(Pages pages, int count, double warmUpShare) {
        narrator.accept("Publishing " + count + " pages: " + pages.description() + ".");
        stores.emptyInput();
        Map<String, ExpectedProduct> expected = Input.publish(pages, 0, count, stack.kafka());
        return new Input(pages.description(), count, (int) (expected.size() * warmUpShare), expected, Map.of());
    }

    /** Publishes pages with one product each for contenders that take long to warm up, and for others that do not. */
    public StaggeredInput publish(Pages pages, Stagger stagger) {
        narrator.accept("Publishing " + stagger.pages() + " pages: " + pages.description() + ".");
        stores.emptyInput();
        int first = stagger.pages() - stagger.late();
        Map<String, ExpectedProduct> all = Input.publish(pages, 0, first, stack.kafka());
        Map<TopicPartition, Long> begin = stores.inputEnds();
        Map<String, ExpectedProduct> last = Input.publish(pages, first, stagger.pages(), stack.kafka());
        all.putAll(last);
        return new StaggeredInput(
                new Input(pages.description(), stagger.pages(), stagger.warmUp(), all, Map.of()),
                new Input(pages.description(), stagger.late(), stagger.lateWarmUp(), last, begin));
    }

    /** Runs a contender over the input, from empty stores to the last product. */
    public Leg run(Contender contender, Input input, int round) {
        stores.emptyOutput();
        contender.start();
        try {
            Leg leg = measure(contender, input, round);
            narrator.accept("Round %d, %s: %.0f pages/s into PostgreSQL%s%s"
                    .formatted(
                            round,
                            contender.name(),
                            leg.pagesPerSecond(),
                            leg.indexedPerSecond() == null
                                    ? ""
                                    : ", %.0f into OpenSearch".formatted(leg.indexedPerSecond()),
                            leg.right() ? "." : "; NOT RIGHT: " + leg.verdict()));
            return leg;
        } finally {
            contender.stop();
        }
    }

    /** Runs a contender over the input and kills what writes to PostgreSQL once, when a part of the products is there. */
    public Verdict runKilled(Contender contender, Input input, double killedAt) {
        stores.emptyOutput();
        contender.start();
        try {
            int all = input.expected().size();
            Wait.until("a part is stored", LIMIT, () -> contender.done(stores) >= killedAt * all);
            contender.kill();
            long before = contender.done(stores);
            if (before >= all) {
                throw new BenchmarkProblem(contender.name() + " had stored all " + all
                        + " products when it was killed: give it more --pages.");
            }
            Wait.until("all is stored", LIMIT, () -> contender.done(stores) >= all);
            Wait.until("all is searchable", LIMIT, () -> stores.index().searchable() >= all);
            Verdict verdict = stores.check(input.expected());
            narrator.accept(contender.name() + ": " + verdict + ".");
            return verdict;
        } finally {
            contender.stop();
        }
    }

    private Leg measure(Contender contender, Input input, int round) {
        int all = input.expected().size();
        Course database = new Course(input.warmUp(), all);
        Course index = new Course(input.warmUp(), all);
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
        return new Leg(
                contender.name(),
                round,
                database.rate() * input.pagesPerProduct(),
                contender.stores() ? index.rate() * input.pagesPerProduct() : null,
                database.seconds(),
                CpuTimes.perThousand(before, cpu.now(contender), input.pages()),
                contender.stores() ? stores.check(input.expected()) : null);
    }

    @Override
    public void close() {
        stack.close();
    }
}
