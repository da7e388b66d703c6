package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.sink2.Committer.CommitRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerCommitterIT {

    @TempDir
    private static Path folder;

    private static TestDatabase database;

    private final Counters counters = new Counters();

    @BeforeAll
    static void startServer() throws Exception {
        database = TestDatabase.start(folder);
    }

    @AfterAll
    static void stopServer() throws Exception {
        database.close();
    }

    @BeforeEach
    void createTables() throws SQLException {
        database.execute(Event.TABLE);
    }

    @AfterEach
    void dropTables() throws SQLException {
        database.execute("drop table events cascade; drop sequence if exists attempts;"
                + " truncate commit_ledger, rejected_rows");
    }

    @Test
    void committableAskedForTwiceIsWrittenOnce() throws Exception {
        CommittableRows committable = Committables.events(events(100));
        Request again = Request.of(committable);

        commit(Request.of(committable));
        commit(again);

        assertThat(database.query("select count(*), count(distinct key), count(distinct transaction) from events"))
                .containsExactly("100|100|1");
        assertThat(database.query("select id, job, row_count from commit_ledger"))
                .containsExactly(committable.id() + "|sink-test|100");
        assertThat(again.skipped()).isTrue();
        assertThat(counters.of("skippedCommittables")).isEqualTo(1);
    }

    @Test
    void refusedRowsArePutAsideInTheTransactionOfTheOthers() throws Exception {
        List<Event> events = new ArrayList<>(events(1000));
        events.set(3, new Event("a-negative", "-1"));
        events.set(500, new Event("no-number", "12a"));
        events.set(999, new Event("nul-\0-inside", "7"));
        CommittableRows committable = Committables.events(events);

        commit(Request.of(committable));
        commit(Request.of(committable));

        assertThat(database.query("select count(*), count(distinct key), count(distinct transaction) from events"))
                .containsExactly("997|997|1");
        assertThat(database.query("select product_key, sql_state, row_data from rejected_rows order by product_key"))
                .containsExactly(
                        "a-negative|23514|{\"events\": [{\"key\": \"a-negative\", \"value\": \"-1\"}]}",
                        "no-number|22P02|{\"events\": [{\"key\": \"no-number\", \"value\": \"12a\"}]}",
                        "nul-\uFFFD-inside|22021|{\"events\": [{\"key\": \"nul-\uFFFD-inside\", \"value\": \"7\"}]}");
        assertThat(database.query("select count(*) from commit_ledger l where"
                        + " l.committed_at = all (select written_at from events)"
                        + " and l.committed_at = all (select rejected_at from rejected_rows)"))
                .containsExactly("1");
        assertThat(counters.of("rejectedUnits")).isEqualTo(3);
    }

    @Test
    void indexEntryTooLargeIsPutAside() throws Exception {
        database.execute("create index on events (key)");
        String incompressible = IntStream.range(0, 9000)
                .mapToObj(i -> Integer.toHexString(Integer.hashCode(i * 0x9E3779B9) ^ (i * i)))
                .reduce("", String::concat);

        commit(Request.of(Committables.events(List.of(Event.of(1), new Event(incompressible, "2"), Event.of(3)))));

        assertThat(database.query("select key from events order by key")).containsExactly("key-00001", "key-00003");
        assertThat(database.query("select sql_state from rejected_rows")).containsExactly("54000");
    }

    @Test
    void backendKilledWithinTheTransactionIsTriedAgain() throws Exception {
        killFirstBackendThat("insert", "");

        commit(Request.of(Committables.events(events(100))));

        assertThat(database.query("select count(*), count(distinct key) from events"))
                .containsExactly("100|100");
        assertThat(counters.of("commitRetries")).isEqualTo(1);
    }

    @Test
    void backendKilledBeforeItsCommitIsTriedAgain() throws Exception {
        killFirstBackendThat("insert", "deferrable initially deferred");

        commit(Request.of(Committables.events(events(100))));

        assertThat(database.query("select count(*), count(distinct key) from events"))
                .containsExactly("100|100");
        assertThat(counters.of("commitRetries")).isEqualTo(1);
    }

    /** A standby that never answers holds the backend after its commit is on disk and before the client hears of it. */
    @Test
    void backendKilledBetweenItsCommitAndTheAnswerIsNotRepeated() throws Exception {
        database.execute("alter system set synchronous_standby_names = 'nobody'");
        database.execute("select pg_reload_conf()");
        try {
            Request request = Request.of(Committables.events(events(100)));
            CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> commitUnchecked(request));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> database.query("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                    + " where application_name = 'sink-test' and wait_event = 'SyncRep'")
                            .equals(List.of("1")));
            commit.get(20, TimeUnit.SECONDS);

            assertThat(request.skipped()).isTrue();
        } finally {
            database.execute("alter system reset synchronous_standby_names");
            database.execute("select pg_reload_conf()");
        }
        assertThat(database.query("select count(*), count(distinct key) from events"))
                .containsExactly("100|100");
        assertThat(counters.of("commitRetries")).isEqualTo(1);
    }

    @Test
    void serverThatIsDownIsWaitedFor() throws Exception {
        List<Duration> waits = new ArrayList<>();
        Pause startsServerAtThirdWait = wait -> {
            waits.add(wait);
            if (waits.size() == 3) {
                database.startAgain();
            }
        };
        try (LedgerCommitter committer = database.committer(List.of(Event.WRITE), counters, startsServerAtThirdWait)) {
            committer.commit(List.of(Request.of(Committables.events(events(50)))));
            database.stop();
            committer.commit(List.of(Request.of(Committables.events(List.of(Event.of(70))))));
        }

        assertThat(database.query("select count(*), count(distinct key) from events"))
                .containsExactly("51|51");
        assertThat(waits).hasSize(3);
    }

    @Test
    void serverThatStaysDownFailsTheCommitWithAdvice() throws Exception {
        PostgresSinkOptions nobody = PostgresSinkOptions.of("jdbc:postgresql://127.0.0.1:1/none", "u", "secret", "job")
                .withGiveUpAfter(Duration.ZERO);
        CommittableRows committable = Committables.events(events(2));

        try (LedgerCommitter committer = TestDatabase.committer(nobody, List.of(Event.WRITE), counters)) {
            assertThatThrownBy(() -> committer.commit(List.of(Request.of(committable))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(
                            "Committable " + committable.id()
                                    + " (2 rows) was not written to jdbc:postgresql://127.0.0.1:1/none in 1 attempts, SQLSTATE 08001")
                    .hasMessageContaining("bring the server back")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void missingTableFailsTheCommitAndLeavesNothing() throws Exception {
        TableWrite nowhere =
                TableWrite.of("nowhere", List.of("key text"), "insert into nowhere (key) select key from rows");
        CommittableRows committable = Committables.events(events(2));

        try (LedgerCommitter committer = database.committer(List.of(nowhere), counters)) {
            assertThatThrownBy(() -> committer.commit(List.of(Request.of(committable))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("SQLSTATE 42P01")
                    .hasMessageContaining("mend the schema or the rights of user postgres");
        }
        assertThat(database.query("select count(*) from commit_ledger")).containsExactly("0");
    }

    @Test
    void statementsRunInTheOrderOfTheSinksList() throws Exception {
        database.execute("alter table events add unique (key); create table notes (key text references events (key))");
        TableWrite notes = TableWrite.of("notes", List.of("key text"), "insert into notes (key) select key from rows");
        List<TableWrite> tables = List.of(Event.WRITE, notes);
        UnitBuffer buffer = new UnitBuffer(tables);
        buffer.add(Event.of(1), new NoteFirst());

        try (LedgerCommitter committer = database.committer(tables, counters)) {
            committer.commit(List.of(Request.of(buffer.cut())));
        }

        assertThat(database.query("select key from notes")).containsExactly("key-00001");
        database.execute("drop table notes");
    }

    @Test
    void commitIsAcknowledgedOnlyWhenItIsOnDisk() throws Exception {
        database.execute("alter table events add setting text default current_setting('synchronous_commit')");
        database.execute("alter role postgres set synchronous_commit = off");

        commit(Request.of(Committables.events(events(1))));

        assertThat(database.query("select setting from events")).containsExactly("on");
        database.execute("alter role postgres reset synchronous_commit");
    }

    /** The number of the attempt stands in a sequence, which no rollback turns back. */
    private static void killFirstBackendThat(String does, String timing) throws SQLException {
        database.execute("""
                create sequence attempts;
                create or replace function kill_first() returns trigger language plpgsql as $$
                begin
                    if nextval('attempts') = 1 then
                        perform pg_terminate_backend(pg_backend_pid());
                    end if;
                    return new;
                end $$;
                create constraint trigger kill_first after %s on events %s for each row execute function kill_first();
                """.formatted(does, timing));
    }

    private void commit(Request request) throws IOException, InterruptedException {
        Collection<CommitRequest<CommittableRows>> requests = Collections.singletonList(request);
        try (LedgerCommitter committer = database.committer(List.of(Event.WRITE), counters)) {
            committer.commit(requests);
        }
    }

    private void commitUnchecked(Request request) {
        try {
            commit(request);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private static List<Event> events(int count) {
        return IntStream.range(0, count).mapToObj(Event::of).toList();
    }

    /** Appends the row that refers to the event before the event's own. */
    private static final class NoteFirst implements RowEncoder<Event> {
        @Override
        public String key(Event event) {
            return event.key();
        }

        @Override
        public void encode(Event event, RowAppender rows) {
            rows.add(1, event.key());
            rows.add(0, event.key(), event.value());
        }
    }
}
