package io.shopstream.verification.serving;

import static io.shopstream.verification.serving.Kind.SUGGESTION;
import static io.shopstream.verification.serving.Kind.UNCACHED_PRICES;
import static io.shopstream.verification.serving.Kind.UNCACHED_PRODUCT;
import static io.shopstream.verification.serving.Kind.UNCACHED_SEARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.standalone.jobs.StackJob;
import io.shopstream.standalone.supervise.ServerState;
import io.shopstream.verification.serving.SteadyVisitors.Visit;
import io.shopstream.verification.serving.server.ApiAddresses;
import io.shopstream.verification.stack.FlinkApi;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.Processes;
import io.shopstream.verification.stack.RunningStack;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Visitors come and go while the servers behind the query API are killed; every single answer is looked at. */
class OutageIT {

    static final String SHOP = "outage.example";
    static final String KEY = SHOP + ":1";
    static final String BRAND = "정전";
    static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private static final String SHIRT = """
            <html><head><script type="application/ld+json">{"@type":"Product","sku":"1","name":"검정 셔츠",
            "brand":{"@type":"Brand","name":"%s"},
            "offers":{"price":39900,"priceCurrency":"KRW","availability":"https://schema.org/InStock"}}
            </script></head><body></body></html>
            """.formatted(BRAND);

    private static final Duration WITHIN = Duration.ofMinutes(2);

    /** Answers that show what has just changed are kept for a moment only: CACHE_SETTLE, and some seconds for its way. */
    private static final Duration SETTLE = Duration.ofSeconds(15);

    private static final int ENOUGH = 10;

    private static RunningStack stack;
    private static ApiAddresses api;

    @BeforeAll
    static void sellOneShirt() {
        stack = RunningStack.shared();
        api = new ApiAddresses(stack.api());
        try (PageProducer producer = new PageProducer(stack)) {
            producer.send(PageProducer.page("https://" + SHOP + "/1", SHIRT));
        }
        await().atMost(WITHIN).until(() -> stack.stores().documents(SHOP).containsKey(KEY));
        Instant settled = Instant.now().plus(SETTLE);
        await().atMost(WITHIN).until(() -> Instant.now().isAfter(settled));
    }

    /** Other tests use the stack after this one. */
    @AfterAll
    static void awaitJobs() {
        await().atMost(WITHIN)
                .until(() -> new FlinkApi(stack.dashboard()).workingJobs().size() == StackJob.values().length);
    }

    @Test
    void nobodyNoticesThatRedisIsGone() throws InterruptedException {
        List<Visit> visits = visitsWhileKilled("redis", Set.of());

        assertThat(visits).allMatch(Visit::right);
    }

    @Test
    void withoutOpenSearchOnlySearchesThatNobodyAskedArePutOff() throws InterruptedException {
        Set<Kind> hit = EnumSet.of(UNCACHED_SEARCH, SUGGESTION);

        List<Visit> visits = visitsWhileKilled("opensearch", hit);

        assertThat(visits).allMatch(visit -> visit.right() || (hit.contains(visit.kind()) && visit.putOff()));
    }

    @Test
    void withoutPostgresOnlyLookupsThatNobodyAskedArePutOff() throws InterruptedException {
        Set<Kind> hit = EnumSet.of(UNCACHED_PRODUCT, UNCACHED_PRICES);

        List<Visit> visits = visitsWhileKilled("postgres", hit);

        assertThat(visits).allMatch(visit -> visit.right() || (hit.contains(visit.kind()) && visit.putOff()));
    }

    /** From before the kill until all kinds are answered as before it; each kind that needs the server was put off meanwhile. */
    private static List<Visit> visitsWhileKilled(String server, Set<Kind> hit) throws InterruptedException {
        try (SteadyVisitors visitors = SteadyVisitors.start(api)) {
            awaitGoodTimes(visitors);
            List<Long> pids = stack.machine().processes(server);

            Processes.kill(pids);

            await().atMost(WITHIN)
                    .until(() -> hit.stream()
                            .allMatch(kind -> visitors.of(kind).stream().anyMatch(visit -> !visit.right())));
            await().atMost(WITHIN).until(() -> isBack(server, pids));
            awaitGoodTimes(visitors);
            visitors.leave();
            await().atMost(WITHIN).until(visitors::noneWaits);
            System.out.println("While " + server + " was killed: " + visitors.summary());
            return visitors.all();
        }
    }

    private static void awaitGoodTimes(SteadyVisitors visitors) {
        int before = visitors.all().size();
        await().atMost(WITHIN)
                .until(() -> visitors.all().size() >= before + ENOUGH * Kind.values().length
                        && EnumSet.allOf(Kind.class).stream().allMatch(kind -> visitors.lastAreRight(kind, ENOUGH)));
    }

    private static boolean isBack(String server, List<Long> pids) {
        ServerState state = stack.machine().server(server);
        return state.phase() == ServerState.Phase.UP
                && !pids.contains(state.pid())
                && !stack.machine().processes(server).equals(pids);
    }
}
