package io.shopstream.crawler.frontier;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Claims rows of {@code crawl_urls}. One statement locks a shop that may be asked, claims the first due address of the
 * best priority, and leases and paces the shop: other processes see all of it or nothing.
 */
final class ClaimRows {

    /** A limit inside keeps the planner from reading all due rows: it looks into the index once for each priority. */
    private static final String DUE = """
            exists (select 1 from generate_series(0, 3) as level(priority), lateral (
                select 1 from crawl_urls u
                where u.shop = s.shop and u.priority = level.priority and u.next_fetch_at <= now()
                limit 1) as due)""";

    private static final String CLAIM = """
            with chosen as materialized (
                select s.shop from crawl_shops s
                where s.shop = any(:shops) and s.shop <> all(:busy)
                  and s.free_at <= now()
                  and (s.holder is null or s.holder = :me or s.held_until <= now())
                  and %s
                order by s.free_at
                limit 1
                for no key update skip locked
            ), first_due as materialized (
                select candidate.url
                from chosen, generate_series(0, 3) as level(priority), lateral (
                    select u.url from crawl_urls u
                    where u.shop = chosen.shop and u.priority = level.priority and u.next_fetch_at <= now()
                    order by u.next_fetch_at
                    limit 1
                    for no key update skip locked) as candidate
                order by level.priority
                limit 1
            ), claimed as (
                update crawl_urls u
                set claim = :claim, attempt = u.attempt + 1,
                    next_fetch_at = now() + :lease * interval '1 millisecond'
                from first_due where u.url = first_due.url
                returning u.url, u.shop, u.depth, u.attempt, u.etag, u.last_modified
            ), leased as (
                update crawl_shops s
                set holder = :me, held_until = now() + :lease * interval '1 millisecond',
                    free_at = now() + s.delay_millis * interval '1 millisecond'
                from claimed where s.shop = claimed.shop
                returning s.delay_millis, s.failures
            )
            select * from claimed cross join leased""".formatted(DUE);

    /** A shop that rests for longer than a run waits is not waited for. */
    private static final String OPEN = """
            select exists (
                select 1 from crawl_shops s
                where s.shop = any(:shops)
                  and s.free_at <= now() + :patience * interval '1 millisecond'
                  and (exists (select 1 from crawl_urls b where b.shop = s.shop and b.attempt > 0) or %s))""".formatted(DUE);

    private static final String RENEW = """
            update crawl_urls set next_fetch_at = now() + :lease * interval '1 millisecond'
            where claim = any(:claims)""";

    private final CrawlDatabase database;
    private final String me;
    private final Duration lease;

    ClaimRows(CrawlDatabase database, String me, Duration lease) {
        this.database = database;
        this.me = me;
        this.lease = lease;
    }

    /**
     * Claims an address.
     *
     * @param shops those of the run
     * @param busy those that are asked as often at once as they may be
     */
    Optional<Claim> claim(Collection<String> shops, Collection<String> busy) {
        UUID id = UUID.randomUUID();
        return database.ask(handle -> handle.createQuery(CLAIM)
                .bindArray("shops", String.class, shops)
                .bindArray("busy", String.class, busy)
                .bind("me", me)
                .bind("claim", id)
                .bind("lease", lease.toMillis())
                .map((row, context) -> claim(id, row))
                .findOne());
    }

    /** Whether any of the shops has an address that is due, in work anywhere, or waits for another attempt. */
    boolean open(Collection<String> shops, Duration patience) {
        return database.ask(handle -> handle.createQuery(OPEN)
                .bindArray("shops", String.class, shops)
                .bind("patience", patience.toMillis())
                .mapTo(Boolean.class)
                .one());
    }

    void renew(Handle handle, Collection<UUID> claims) {
        handle.createUpdate(RENEW)
                .bind("lease", lease.toMillis())
                .bindArray("claims", UUID.class, claims)
                .execute();
    }

    private static Claim claim(UUID id, ResultSet row) throws SQLException {
        Target target = new Target(
                URI.create(row.getString("url")),
                row.getInt("depth"),
                row.getInt("attempt"),
                new Validators(row.getString("etag"), row.getString("last_modified")));
        return new Claim(
                id,
                target,
                row.getString("shop"),
                Duration.ofMillis(row.getLong("delay_millis")),
                row.getInt("failures"));
    }
}
