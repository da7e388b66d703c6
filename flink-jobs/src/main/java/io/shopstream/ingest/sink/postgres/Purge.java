package io.shopstream.ingest.sink.postgres;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;

/**
 * Old rows that may go.
 *
 * @param name of the rows, for messages
 * @param life how old they are when they go
 * @param sql one statement that takes their life as an interval and the most rows to delete, and returns how many there
 *     were
 */
public record Purge(String name, Duration life, String sql) implements Serializable {

    public Purge {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(life, "life");
        Objects.requireNonNull(sql, "sql");
    }

    /**
     * Entries of the ledger. One is needed as long as a checkpoint or savepoint holds its committable: none that is older
     * than this life may be restored.
     */
    public static Purge ledger(Duration life) {
        return new Purge("commit_ledger", life, """
                with gone as (
                    delete from commit_ledger
                    where id in (
                        select id from commit_ledger where committed_at < now() - ?::interval
                        order by committed_at limit ? for update skip locked)
                    returning id)
                select count(*) from gone
                """);
    }

    /** Rows that were put aside. */
    public static Purge rejectedRows(Duration life) {
        return new Purge("rejected_rows", life, """
                with gone as (
                    delete from rejected_rows
                    where ctid in (
                        select ctid from rejected_rows where rejected_at < now() - ?::interval
                        order by rejected_at limit ? for update skip locked)
                    returning committable_id)
                select count(*) from gone
                """);
    }

    /**
     * Deleted products, with all that is known of them, when neither a page nor an edit has spoken of them for this life.
     *
     * <p>Nothing comes back by it: each sight of a deleted product moves {@code last_seen_at}, so no shop shows it any
     * more, and the topics, which keep their records for less than this life, hold nothing of it to be replayed. A page
     * that shows it again after that is that of a new product, with a greater version.
     *
     * <p>Nothing is lost by it: the job's state of a product expires earlier, so a purged product is one that the job does
     * not know. Where a replay of old pages has renewed the state since, the next sight writes the deleted product again
     * as a whole.
     */
    public static Purge tombstones(Duration life) {
        return new Purge("deleted products", life, """
                with gone as (
                    delete from products
                    where product_key in (
                        select product_key from products
                        where deleted and greatest(last_seen_at, changed_at, written_at) < now() - ?::interval
                        order by product_key limit ? for update skip locked)
                    returning product_key),
                observations as (
                    delete from product_observations old using gone where old.product_key = gone.product_key),
                history as (
                    delete from price_history old using gone where old.product_key = gone.product_key)
                select count(*) from gone
                """);
    }
}
