package io.shopstream.query.watch;

import io.shopstream.query.watch.WatchReport.CallState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The calls to be made. An attempt is leased: it counts before it is made, and while it runs no other process takes the call. A
 * process that dies meanwhile leaves a call that is made again after the lease, under the same id: what the receiver
 * may see twice it can tell.
 */
final class Outbox {

    /** Far longer than an attempt may take. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final String CLAIM = """
            with due as materialized (
                select id from watch_deliveries where state = 'PENDING' and next_attempt_at <= :now
                 order by next_attempt_at limit 1 for update skip locked)
            update watch_deliveries d set attempts = d.attempts + 1, next_attempt_at = :lease
              from due, price_watches w
             where d.id = due.id and w.id = d.watch_id
            returning d.id, d.watch_id, d.body, d.attempts, d.created_at, w.webhook, w.signing_key""";

    /** Of an attempt that outlived its lease the result does not count: another attempt has begun. */
    private static final String SETTLE = """
            update watch_deliveries
               set state = :state, last_failure = coalesce(:failure, last_failure), next_attempt_at = :next,
                   finished_at = case when :state = 'PENDING' then null else :now end
             where id = :id and attempts = :attempts and state = 'PENDING'""";

    private final WatchDatabase database;

    Outbox(DataSource database) {
        this.database = new WatchDatabase(database);
    }

    /** Takes a call that is due; no other process gets it within the lease. */
    Optional<Delivery> claim(Instant now) {
        return database.inTransaction(handle -> handle.createQuery(CLAIM)
                .bind("now", utc(now))
                .bind("lease", utc(now.plus(LEASE)))
                .map((row, context) -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getObject("watch_id", UUID.class),
                        URI.create(row.getString("webhook")),
                        row.getBytes("signing_key"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        WatchRows.time(row, "created_at")))
                .findOne());
    }

    void delivered(Delivery delivery, Instant now) {
        settle(delivery, CallState.DELIVERED, null, now, now);
    }

    void failed(Delivery delivery, String failure, Instant now, Instant next) {
        settle(delivery, CallState.PENDING, failure, now, next);
    }

    void givenUp(Delivery delivery, String failure, Instant now) {
        settle(delivery, CallState.GIVEN_UP, failure, now, now);
    }

    /** Forgets calls that ended before a time; returns how many. */
    int forget(Instant before) {
        return database.inTransaction(handle -> handle.createUpdate(
                        "delete from watch_deliveries where state <> 'PENDING' and finished_at < :before")
                .bind("before", utc(before))
                .execute());
    }

    private void settle(Delivery delivery, CallState state, @Nullable String failure, Instant now, Instant next) {
        database.inTransaction(handle -> handle.createUpdate(SETTLE)
                .bind("state", state.name())
                .bind("failure", failure)
                .bind("next", utc(next))
                .bind("now", utc(now))
                .bind("id", delivery.id())
                .bind("attempts", delivery.attempts())
                .execute());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
