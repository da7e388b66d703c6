package io.shopstream.query.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.MovingClock;
import io.shopstream.query.changes.ChangeShare;
import io.shopstream.query.changes.Changes;
import io.shopstream.query.changes.ChangesUnavailableException;
import io.shopstream.query.changes.CommittedChange;
import io.shopstream.query.lookup.ProductDatabase;
import io.shopstream.query.watch.WatchReport.Call;
import io.shopstream.query.watch.WatchReport.CallState;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watches, decisions and calls on a real server. */
class PostgresWatchesIT {

    private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");
    private static final ProductKey KEY = new ProductKey("shop.example", "1001");
    private static final URI WEBHOOK = URI.create("https://hooks.example/services/x");

    private static EmbeddedPostgres server;
    private static HikariDataSource database;

    private final MovingClock clock = new MovingClock(START);
    private final List<Delivery> received = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Outbox outbox = new Outbox(database);
    private final WatchDecisions decisions =
            new WatchDecisions(database, new WatchRules(new Damping(Duration.ofHours(1), 5)), clock);
    private PostgresWatches watches;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        String url = server.getJdbcUrl("postgres", "postgres");
        Flyway.configure().dataSource(url, "postgres", null).load().migrate();
        Jdbi.create(url, "postgres", "")
                .useHandle(handle -> handle.createScript(PRODUCTS).execute());
        database = new ProductDatabase(url, "postgres", Optional.empty(), Clock.systemUTC()).openForWriting(8);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @BeforeEach
    void empty() {
        Jdbi.create(database).useHandle(handle -> handle.execute("delete from price_watches"));
        watches = watches(new WatchLimits(5, 3));
    }

    @Test
    void ownerSeesAndDeletesTheWatchAndNobodyElse() {
        NewWatch made = watches.create(drop(WEBHOOK));

        WatchReport report = watches.find(made.id(), made.secret()).orElseThrow();
        assertThat(report.watch().productKey()).isEqualTo("shop.example:1001");
        assertThat(report.watch().webhook()).isEqualTo(WEBHOOK);
        assertThat(report.watch().createdAt()).isEqualTo(START);
        assertThat(report.watch().seenVersion()).isEqualTo(42);
        assertThat(report.calls()).isEmpty();
        assertThat(watches.find(made.id(), made.signingKey())).isEmpty();
        assertThat(watches.find(UUID.randomUUID(), made.secret())).isEmpty();
        assertThat(watches.delete(made.id(), "wrong")).isFalse();
        assertThat(watches.delete(made.id(), made.secret())).isTrue();
        assertThat(watches.find(made.id(), made.secret())).isEmpty();
    }

    @Test
    void secretIsNotKept() {
        NewWatch made = watches.create(drop(WEBHOOK));

        String row = Jdbi.create(database)
                .withHandle(handle -> handle.createQuery(
                                "select w::text || encode(secret_hash, 'escape') from price_watches w")
                        .mapTo(String.class)
                        .one());

        assertThat(row).doesNotContain(made.secret());
        assertThat(made.secret()).hasSize(43).isNotEqualTo(made.signingKey());
    }

    @Test
    void productsThatAreNotThereAreNotWatched() {
        assertThatThrownBy(() -> watches.create(new WatchRequest(
                        new ProductKey("shop.example", "never"), WatchKind.BACK_IN_STOCK, null, WEBHOOK)))
                .hasMessage("No product has the key shop.example:never; /search finds keys.");
        assertThatThrownBy(() -> watches.create(new WatchRequest(
                        new ProductKey("shop.example", "gone"), WatchKind.BACK_IN_STOCK, null, WEBHOOK)))
                .hasMessage("The product shop.example:gone was deleted; nothing is kept of it.");
    }

    @Test
    void watchesAreLimitedInAllAndByHostWhoeverMakesThem() {
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> made(watches(new WatchLimits(5, 3)), WEBHOOK)))
                .toList();

        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(3);
        assertThatThrownBy(() -> watches.create(drop(URI.create("https://HOOKS.example/other"))))
                .hasMessage("hooks.example has as many watches as a host may have, 3.");
        assertThat(made(watches, URI.create("https://a.example/"))).isTrue();
        assertThat(made(watches, URI.create("https://b.example/"))).isTrue();
        assertThatThrownBy(() -> watches.create(drop(URI.create("https://c.example/"))))
                .hasMessage("There are as many watches as may be, 5.");
    }

    @Test
    void changeIsDecidedOnOnceHoweverOftenItComes() {
        watches.create(drop(WEBHOOK));
        List<ProductChange> changes =
                List.of(Changes.price("shop.example:other", 9, 9, 8), Changes.price(KEY.toString(), 43, 100, 90));

        assertThat(decisions.decide(changes)).isEqualTo(1);
        assertThat(decisions.decide(changes)).isZero();
        assertThat(decisions.decide(List.of(Changes.price(KEY.toString(), 42, 100, 10))))
                .isZero();
        clock.pass(Duration.ofHours(2));
        assertThat(decisions.decide(List.of(Changes.price(KEY.toString(), 44, 90, 80))))
                .isEqualTo(1);
    }

    @Test
    void changesOfOneBatchAreDampedAmongThemselves() {
        NewWatch made = watches.create(drop(WEBHOOK));

        int calls = decisions.decide(List.of(
                Changes.price(KEY.toString(), 43, 100, 90),
                Changes.price(KEY.toString(), 44, 90, 100),
                Changes.price(KEY.toString(), 45, 100, 90),
                Changes.price(KEY.toString(), 46, 90, 85)));

        assertThat(calls).isEqualTo(2);
        WatchReport report = watches.find(made.id(), made.secret()).orElseThrow();
        assertThat(report.watch().seenVersion()).isEqualTo(46);
        assertThat(report.calls()).hasSize(2);
    }

    @Test
    void callIsMadeAndSeenByTheOwner() {
        NewWatch made = watches.create(drop(WEBHOOK));
        decisions.decide(List.of(Changes.price(KEY.toString(), 43, 100, 90)));

        assertThat(sender(received::add).sendOne()).isTrue();
        assertThat(sender(received::add).sendOne()).isFalse();

        assertThat(received).hasSize(1);
        assertThat(received.get(0).webhook()).isEqualTo(WEBHOOK);
        assertThat(new String(received.get(0).signingKey(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(made.signingKey());
        assertThat(received.get(0).body()).startsWith("{").contains("Price dropped from 100 KRW to 90 KRW");
        Call call = onlyCall(made);
        assertThat(call).isEqualTo(new Call(received.get(0).id(), CallState.DELIVERED, 1, START, null, null, START));
        assertThat(meters.counter("watches.calls", "outcome", "delivered").count())
                .isEqualTo(1);
    }

    @Test
    void callOfASenderThatDiedIsMadeAgainUnderTheSameId() {
        NewWatch made = watches.create(drop(WEBHOOK));
        decisions.decide(List.of(Changes.price(KEY.toString(), 43, 100, 90)));
        Delivery lost = outbox.claim(clock.instant()).orElseThrow();

        assertThat(sender(received::add).sendOne()).isFalse();
        clock.pass(Outbox.LEASE);
        assertThat(sender(received::add).sendOne()).isTrue();

        assertThat(received).extracting(Delivery::id).containsExactly(lost.id());
        assertThat(onlyCall(made).attempts()).isEqualTo(2);
        outbox.failed(lost, "too late", clock.instant(), clock.instant());
        assertThat(onlyCall(made).state()).isEqualTo(CallState.DELIVERED);
        assertThat(onlyCall(made).lastFailure()).isNull();
    }

    @Test
    void failedCallIsMadeAgainAfterTheWaitAndGivenUpAfterADay() {
        NewWatch made = watches.create(drop(WEBHOOK));
        decisions.decide(List.of(Changes.price(KEY.toString(), 43, 100, 90)));
        DeliverySender failing = sender(delivery -> {
            throw new FailedCallException("The receiver answered 500.", false);
        });

        assertThat(failing.sendOne()).isTrue();
        assertThat(failing.sendOne()).isFalse();
        assertThat(onlyCall(made).nextAttemptAt()).isEqualTo(START.plusSeconds(5));
        int attempts = 1;
        while (onlyCall(made).state() == CallState.PENDING) {
            Instant next = onlyCall(made).nextAttemptAt();
            clock.pass(Duration.between(clock.instant(), next));
            assertThat(failing.sendOne()).isTrue();
            attempts++;
        }

        Call call = onlyCall(made);
        assertThat(call.state()).isEqualTo(CallState.GIVEN_UP);
        assertThat(call.lastFailure()).isEqualTo("The receiver answered 500.");
        assertThat(call.attempts()).isEqualTo(attempts).isBetween(30, 40);
        assertThat(clock.instant()).isBetween(START.plus(Duration.ofHours(23)), START.plus(Duration.ofHours(24)));
        clock.pass(Duration.ofDays(2));
        assertThat(failing.sendOne()).isFalse();
    }

    @Test
    void receiverThatIsGoneIsGivenUpAtOnce() {
        NewWatch made = watches.create(drop(WEBHOOK));
        decisions.decide(List.of(Changes.price(KEY.toString(), 43, 100, 90)));

        sender(delivery -> {
                    throw new FailedCallException("The receiver answered 410.", true);
                })
                .sendOne();

        assertThat(onlyCall(made).state()).isEqualTo(CallState.GIVEN_UP);
    }

    @Test
    void manySendersMakeEachCallOnce() {
        watches = watches(new WatchLimits(100, 100));
        for (int number = 0; number < 30; number++) {
            watches.create(drop(WEBHOOK));
        }
        decisions.decide(List.of(Changes.price(KEY.toString(), 43, 100, 90)));

        List<CompletableFuture<Void>> senders = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    DeliverySender sender = sender(received::add);
                    while (sender.sendOne()) {}
                }))
                .toList();
        senders.forEach(CompletableFuture::join);

        assertThat(received).hasSize(30).doesNotHaveDuplicates();
        assertThat(received).extracting(Delivery::id).doesNotHaveDuplicates();
    }

    @Test
    void workerThatFailsReadsAgainFromWhatWasMarked() {
        NewWatch made = watches.create(drop(WEBHOOK));
        FlakyShare share = new FlakyShare(Changes.price(KEY.toString(), 43, 100, 90));
        ChangeWorker worker = new ChangeWorker(share::opened, decisions);

        assertThatThrownBy(worker::readOnce).isInstanceOf(ChangesUnavailableException.class);
        assertThat(worker.readOnce()).isTrue();

        assertThat(share.opens).isEqualTo(2);
        assertThat(share.done).isEqualTo(1);
        assertThat(watches.find(made.id(), made.secret()).orElseThrow().calls()).hasSize(1);
    }

    @Test
    void endedCallsAreForgottenAfterAMonth() {
        NewWatch made = watches.create(drop(WEBHOOK));
        decisions.decide(List.of(Changes.price(KEY.toString(), 43, 100, 90)));
        sender(received::add).sendOne();
        Housekeeping housekeeping = new Housekeeping(outbox, clock);

        housekeeping.tidy();
        assertThat(watches.find(made.id(), made.secret()).orElseThrow().calls()).hasSize(1);
        clock.pass(Housekeeping.KEPT.plusSeconds(1));
        housekeeping.tidy();

        assertThat(watches.find(made.id(), made.secret()).orElseThrow().calls()).isEmpty();
    }

    @Test
    void serviceTellsARealReceiver() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            FlakyShare share = new FlakyShare(Changes.price(KEY.toString(), 43, 100, 90));
            WatchOptions options =
                    new WatchOptions(Set.of("localhost"), new WatchLimits(9, 9), new Damping(Duration.ofHours(1), 5));
            watches.create(drop(URI.create("http://localhost:" + receiver.port() + "/hook")));

            try (WatchService service = WatchService.start(options, database, share::opened, clock, meters)) {
                await().until(() -> receiver.calls.size() == 1);
                assertThat(service.watches().webhook("http://localhost:1/")).hasHost("localhost");
            }

            assertThat(receiver.calls.get(0).path()).isEqualTo("/hook");
            assertThat(receiver.calls).hasSize(1);
        }
    }

    @Test
    void silentServerIsUnavailableSoon() {
        ProductDatabase none =
                new ProductDatabase("jdbc:postgresql://127.0.0.1:1/none", "nobody", Optional.empty(), clock);
        try (HikariDataSource nowhere = none.openForWriting(1)) {
            PostgresWatches down = new PostgresWatches(nowhere, gate(), new WatchLimits(1, 1), clock);

            assertThatThrownBy(() -> down.create(drop(WEBHOOK)))
                    .isInstanceOf(WatchesUnavailableException.class)
                    .hasMessage("The store of watches does not answer.");
        }
    }

    private Call onlyCall(NewWatch made) {
        List<Call> calls = watches.find(made.id(), made.secret()).orElseThrow().calls();
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    private DeliverySender sender(WebhookClient webhooks) {
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1), () -> 0);
        return new DeliverySender(outbox, webhooks, backoff, clock, meters);
    }

    private PostgresWatches watches(WatchLimits limits) {
        return new PostgresWatches(database, gate(), limits, clock);
    }

    private static WebhookGate gate() {
        return new WebhookGate(Set.of(), InetAddress::getAllByName);
    }

    private static boolean made(PostgresWatches watches, URI webhook) {
        try {
            NewWatch unused = watches.create(drop(webhook));
            return true;
        } catch (RefusedWatchException e) {
            return false;
        }
    }

    private static WatchRequest drop(URI webhook) {
        return new WatchRequest(KEY, WatchKind.PRICE_DROP, null, webhook);
    }

    /** Gives one change until it is marked, for which the first try fails. */
    private static final class FlakyShare implements ChangeShare {

        private final List<CommittedChange> left;
        private int opens;
        private int done;

        FlakyShare(ProductChange change) {
            left = new ArrayList<>(List.of(new CommittedChange(0, 0, change)));
        }

        ChangeShare opened() {
            opens++;
            return this;
        }

        @Override
        public List<CommittedChange> read(Duration wait) {
            return List.copyOf(left);
        }

        @Override
        public void done() {
            if (opens == 1) {
                throw new ChangesUnavailableException("Kafka is away.", null);
            }
            done++;
            left.clear();
        }

        @Override
        public void close() {}
    }

    private static final String PRODUCTS = """
            insert into products (product_key, shop, version, deleted, content_hash, changed_at, last_seen_at)
            values ('shop.example:1001', 'shop.example', 42, false, '0', now(), now()),
                   ('shop.example:gone', 'shop.example', 7, true, '0', now(), now());
            """;
}
