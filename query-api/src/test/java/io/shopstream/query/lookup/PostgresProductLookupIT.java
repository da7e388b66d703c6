package io.shopstream.query.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import io.shopstream.model.product.Variant;
import io.shopstream.query.lookup.PriceHistory.LowestPrice;
import io.shopstream.query.lookup.PriceHistory.PriceStep;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresProductLookupIT {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final ProductKey KEY = new ProductKey("shop.example", "1001");

    private static EmbeddedPostgres server;
    private static HikariDataSource database;
    private static PostgresProductLookup lookup;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        String url = server.getJdbcUrl("postgres", "postgres");
        Flyway.configure().dataSource(url, "postgres", null).load().migrate();
        Jdbi.create(url, "postgres", "")
                .useHandle(handle -> handle.createScript(ROWS).execute());
        database = database(url).open(2);
        lookup = new PostgresProductLookup(database, Clock.fixed(NOW, ZoneOffset.UTC), new SimpleMeterRegistry());
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @Test
    void productIsReadAsItWasWritten() {
        StoredProduct stored = lookup.product(KEY).orElseThrow();

        Offer offer = new Offer(
                List.of(new Price(PriceKind.LIST, 57000, "KRW"), new Price(PriceKind.SALE, 39900, "KRW")),
                Availability.IN_STOCK);
        assertThat(stored.product().facts())
                .isEqualTo(ProductFacts.builder()
                        .url("https://shop.example/1001")
                        .name("러닝 스니커즈 'O''Neill'")
                        .brand("하늘길")
                        .images(List.of("https://shop.example/1001.jpg"))
                        .categories(List.of("신발", "스니커즈"))
                        .rating(4.5)
                        .reviewCount(12)
                        .variants(List.of(
                                new Variant(null, null, "화이트", "260", new Offer(List.of(), Availability.OUT_OF_STOCK))))
                        .offer(offer)
                        .build());
        assertThat(stored.product().version()).isEqualTo(42);
        assertThat(stored.product().observedAt()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(stored.lastSeenAt()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
    }

    @Test
    void tombstoneIsFoundAsDeletedAndAnUnknownKeyNotAtAll() {
        assertThat(lookup.product(new ProductKey("shop.example", "gone"))
                        .orElseThrow()
                        .product()
                        .deleted())
                .isTrue();
        assertThat(lookup.product(new ProductKey("shop.example", "never"))).isEmpty();
    }

    @Test
    void historyJoinsTheSpansOfEveryKind() {
        PriceHistory history = lookup.prices(new PriceQuery(KEY, null, null));

        assertThat(history.steps())
                .containsExactly(
                        step("2026-09-01T00:00:00Z", 20000),
                        step("2026-10-01T00:00:00Z", 57000),
                        step("2026-11-01T00:00:00Z", 39900));
        assertThat(history.to()).isEqualTo(NOW);
        assertThat(history.truncated()).isFalse();
        assertThat(history.lowest30Days())
                .isEqualTo(new LowestPrice(new BigDecimal(39900), "KRW", Instant.parse("2026-11-01T00:00:00Z")));
    }

    @Test
    void windowBetweenTwoSightsHasThePriceOfTheFormer() {
        Instant from = Instant.parse("2026-09-10T00:00:00Z");
        Instant to = Instant.parse("2026-09-20T00:00:00Z");

        assertThat(lookup.prices(new PriceQuery(KEY, from, to)).steps())
                .containsExactly(step("2026-09-10T00:00:00Z", 20000));
    }

    @Test
    void silentServerIsUnavailableSoon() {
        try (HikariDataSource nowhere =
                database("jdbc:postgresql://127.0.0.1:1/none").open(1)) {
            PostgresProductLookup down = lookup(nowhere);
            Instant before = Instant.now();

            assertThatThrownBy(() -> down.product(KEY))
                    .isInstanceOf(LookupUnavailableException.class)
                    .hasMessage("The product store does not answer.");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    /** The first failures each take as long as a connection is waited for; they do so together here. */
    @Test
    void serverThatIsAwayCostsNoMoreWaitAndIsFoundOnceItIsBack() throws Exception {
        int port = freePort();
        try (HikariDataSource pool =
                database("jdbc:postgresql://127.0.0.1:" + port + "/postgres").open(2)) {
            PostgresProductLookup away = lookup(pool);
            askAtOnce(5, away);

            Instant before = Instant.now();
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(() -> away.product(KEY))
                        .isInstanceOf(LookupUnavailableException.class)
                        .hasMessage("The product store does not answer.");
            }
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));

            try (EmbeddedPostgres back =
                    EmbeddedPostgres.builder().setPort(port).start()) {
                String url = back.getJdbcUrl("postgres", "postgres");
                Flyway.configure().dataSource(url, "postgres", null).load().migrate();
                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptionsInstanceOf(LookupUnavailableException.class)
                        .until(() -> away.product(KEY).isEmpty());
            }
        }
    }

    @Test
    void newestEditIsReadWithItsPlace() {
        PostgresEditLookup edits = new PostgresEditLookup(database);

        assertThat(edits.edit(KEY))
                .contains(new StoredEdit(
                        "e1", 2, 1734, ProductFacts.builder().brand("하늘길").build(), false));
        assertThat(edits.edit(new ProductKey("shop.example", "none"))).isEmpty();
        assertThat(edits.isNamedByAPage(KEY)).isTrue();
        assertThat(edits.isNamedByAPage(new ProductKey("shop.example", "gone"))).isFalse();
    }

    private static void askAtOnce(int count, PostgresProductLookup lookup) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        threads.invokeAll(Collections.nCopies(count, () -> lookup.product(KEY)));
        threads.shutdown();
    }

    private static ProductDatabase database(String url) {
        return new ProductDatabase(url, "postgres", Optional.empty(), Clock.systemUTC());
    }

    private static PostgresProductLookup lookup(HikariDataSource pool) {
        return new PostgresProductLookup(pool, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static PriceStep step(String from, long price) {
        return new PriceStep(Instant.parse(from), new BigDecimal(price), null, "KRW", "IN_STOCK");
    }

    private static final String ROWS = """
        insert into products (product_key, shop, version, name, brand, url, images, categories, rating, review_count,
                              price_minor, list_price_minor, currency, prices, availability, variants,
                              content_hash, changed_at, last_seen_at)
        values ('shop.example:1001', 'shop.example', 42, '러닝 스니커즈 ''O''''Neill''', '하늘길',
                'https://shop.example/1001', '["https://shop.example/1001.jpg"]', '["신발","스니커즈"]', 4.5, 12,
                39900, 57000, 'KRW',
                '[{"kind":"LIST","amountMinor":57000,"currency":"KRW"},
                  {"kind":"SALE","amountMinor":39900,"currency":"KRW"}]',
                'IN_STOCK',
                '[{"colour":"화이트","size":"260","offer":{"availability":"OUT_OF_STOCK"}}]',
                '0000000000000000', '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z');
        insert into products (product_key, shop, version, deleted, content_hash, changed_at, last_seen_at)
        values ('shop.example:gone', 'shop.example', 7, true, '0', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z');
        insert into product_observations (product_key, kind, version, observed_at, deleted, facts, source_url,
                                          source_topic, source_partition, source_offset)
        values ('shop.example:1001', 'DETAIL', 20, '2026-11-01T00:00:00Z', false, '{"name":"러닝 스니커즈"}',
                'https://shop.example/1001', 'raw-pages', 0, 1),
               ('shop.example:1001', 'EDIT', 22, '2026-11-01T00:00:00Z', false, '{"brand":"하늘길"}',
                'e1', 'product-edits', 2, 1734),
               ('shop.example:gone', 'EDIT', 7, '2026-11-01T00:00:00Z', true, '{"name":"edited"}',
                'e2', 'product-edits', 0, 1),
               ('shop.example:gone', 'TILE', 1, '2026-11-01T00:00:00Z', false, '{"brand":"하늘길"}',
                'https://shop.example/list', 'raw-pages', 0, 2);
        insert into price_history (product_key, kind, from_at, to_at, prices, availability, from_version, to_version)
        select 'shop.example:1001', kind, from_at, to_at,
               jsonb_build_array(jsonb_build_object('kind', 'SALE', 'amountMinor', price, 'currency', 'KRW')), 'IN_STOCK',
               (extract(epoch from from_at) * 1000)::bigint << 10, (extract(epoch from to_at) * 1000)::bigint << 10
          from (values ('TILE', timestamptz '2026-09-01T00:00:00Z', timestamptz '2026-09-05T00:00:00Z', 20000),
                       ('DETAIL', '2026-10-01T00:00:00Z', '2026-10-20T00:00:00Z', 57000),
                       ('DETAIL', '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z', 39900))
               as seen (kind, from_at, to_at, price);
        """;
}
