package io.shopstream.operations.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.operations.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenTransactionsIT {

    private static final String WORKING =
            "select count(*)::text from pg_stat_activity where query like '%%%s%%' and pid <> pg_backend_pid()";

    private static TestDatabase database;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void transactionThatStandsIdleHangs() {
        try (Handle session = database.jdbi().open()) {
            session.begin();
            session.execute("set application_name = 'idler'");

            assertThat(hanging()).singleElement().asString().startsWith("open idler (process ");
            session.rollback();
        }
    }

    @Test
    void readerAtWorkDoesNotHang() {
        try (Work reader = new Work("select pg_sleep(60) /* reader */", "reader")) {
            assertThat(hanging()).isEmpty();
        }
    }

    @Test
    void writerAtWorkHangs() {
        try (Work writer = new Work("select pg_current_xact_id(), pg_sleep(60) /* writer */", "writer")) {
            await().untilAsserted(() -> assertThat(hanging()).hasSize(1));
        }
    }

    private static List<String> hanging() {
        return new OpenTransactions(database.jdbi(), Duration.ZERO).all();
    }

    /** A statement under way in a session of its own. */
    private static final class Work implements AutoCloseable {

        private final Handle session = database.jdbi().open();
        private final CompletableFuture<Void> work;
        private final String mark;

        Work(String statement, String mark) {
            this.mark = mark;
            work = CompletableFuture.runAsync(() -> session.execute(statement));
            await().until(() -> database.texts(WORKING.formatted(mark)).equals(List.of("1")));
        }

        @Override
        public void close() {
            database.texts("select pg_terminate_backend(pid)::text from pg_stat_activity where query like '%" + mark
                    + " */' and pid <> pg_backend_pid()");
            assertThat(work).failsWithin(Duration.ofSeconds(10));
            session.close();
        }
    }
}
