package io.shopstream.query.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.shopstream.query.lookup.Coverage.ShopCoverage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresCoverageIT {

    private static EmbeddedPostgres server;
    private static HikariDataSource database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        String url = server.getJdbcUrl("postgres", "postgres");
        Flyway.configure().dataSource(url, "postgres", null).load().migrate();
        Jdbi.create(url, "postgres", "")
                .useHandle(handle -> handle.createScript(ROWS).execute());
        database = new ProductDatabase(url, "postgres", Optional.empty(), Clock.systemUTC()).open(1);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @Test
    void sharesAreCountedByShopWithoutDeletedProducts() {
        Coverage coverage = new PostgresCoverage(database).read();

        assertThat(coverage.read()).isEqualTo(1);
        assertThat(coverage.shops()).hasSize(50);
        assertThat(coverage.shops().get(0))
                .isEqualTo(new ShopCoverage(
                        "large.example", 3_000, 1, 0.6667, 0.5, 0.3333, 0.25, Instant.parse("2026-11-01T00:50:00Z")));
        assertThat(coverage.shops().get(1).shop()).isEqualTo("shop-01.example");
    }

    @Test
    void largeTableIsReadInPart() {
        Coverage coverage = new PostgresCoverage(database, 1_530).read();

        assertThat(coverage.read()).isEqualTo(0.5);
        ShopCoverage large = coverage.shops().get(0);
        assertThat(large.shop()).isEqualTo("large.example");
        // Whole blocks are drawn, of some forty rows each: the share of the sample differs from that of the table.
        assertThat(large.products()).isBetween(1_500L, 4_500L);
        assertThat(large.name()).isEqualTo(1);
        assertThat(large.brand()).isBetween(0.5, 0.8);
    }

    /** 3,000 products of one shop and one product of each of 60 others, one of which is deleted. */
    private static final String ROWS = """
        insert into products (product_key, shop, version, name, brand, price_minor, images, availability, deleted,
                              content_hash, changed_at, last_seen_at)
        select 'large.example:' || n, 'large.example', 1, 'name', case when n % 3 > 0 then 'brand' end,
               case when n % 2 = 0 then 100 end, case when n % 3 = 0 then '["i"]'::jsonb else '[]' end,
               case n % 4 when 0 then 'IN_STOCK' when 1 then 'UNKNOWN' end, false, '0',
               '2026-11-01T00:00:00Z', timestamptz '2026-11-01T00:00:00Z' + n * interval '1 second'
          from generate_series(1, 3000) n;
        insert into products (product_key, shop, version, deleted, content_hash, changed_at, last_seen_at)
        select shop || ':1', shop, 1, n = 0, '0', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'
          from (select n, 'shop-' || to_char(n, 'FM00') || '.example' as shop from generate_series(0, 59) n) shops;
        analyze products;
        """;
}
