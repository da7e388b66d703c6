package io.shopstream.query.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.shopstream.query.lookup.ProductDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresDictionariesIT {

    private static final DictionaryVersion SHIPPED = DictionaryVersion.shipped();

    private EmbeddedPostgres server;
    private HikariDataSource database;
    private Dictionaries dictionaries;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        String url = server.getJdbcUrl("postgres", "postgres");
        Flyway.configure().dataSource(url, "postgres", null).load().migrate();
        database = new ProductDatabase(url, "postgres", Optional.empty(), Clock.systemUTC()).open(2);
        dictionaries = new PostgresDictionaries(database);
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
        server.close();
    }

    @Test
    void versionsAreKeptAndOnlyOneOfTwoOfTheSameNumberGetsIn() {
        assertThat(dictionaries.newest()).isEqualTo(SHIPPED);

        DictionaryVersion first = SHIPPED.with(DictionaryName.BRANDS, "새벽별, dawn star\n# '; drop table products --\n");
        assertThat(dictionaries.add(first, "sub:kim")).isTrue();
        assertThat(dictionaries.add(SHIPPED.with(DictionaryName.COLOURS, ""), "sub:lee"))
                .isFalse();

        DictionaryVersion second = first.with(DictionaryName.COMPOUNDS, "새벽별");
        assertThat(dictionaries.add(second, "sub:lee")).isTrue();
        assertThat(dictionaries.newest()).isEqualTo(second);
        assertThat(dictionaries.version(1)).contains(first);
        assertThat(dictionaries.version(0)).contains(SHIPPED);
        assertThat(dictionaries.version(3)).isEmpty();
    }
}
