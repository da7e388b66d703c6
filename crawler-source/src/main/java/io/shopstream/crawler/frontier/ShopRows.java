package io.shopstream.crawler.frontier;

import java.time.Duration;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** The rows of {@code crawl_shops}: who may ask a shop, and when. */
final class ShopRows {

    private static final String KNOW = """
            insert into crawl_shops (shop, delay_millis) values (:shop, :delay) on conflict do nothing""";

    private static final String LEASE_FOR_SEEDING = """
            update crawl_shops set holder = :me, held_until = now() + :lease * interval '1 millisecond'
            where shop = :shop
              and (holder is null or holder = :me or held_until <= now())
              and free_at <= now()
              and (sitemaps_read_at is null or sitemaps_read_at <= now() - :fresh * interval '1 millisecond')""";

    private static final String NO_SEEDING = """
            select count(*) from crawl_shops
            where shop = :shop
              and (sitemaps_read_at > now() - :fresh * interval '1 millisecond'
                   or free_at > now() + :patience * interval '1 millisecond')""";

    private static final String SEEDED = """
            update crawl_shops
            set delay_millis = :delay,
                free_at = greatest(free_at, now() + :delay * interval '1 millisecond'),
                sitemaps_read_at = case when :whole then now() else sitemaps_read_at end
            where shop = :shop and holder = :me""";

    private static final String REST = """
            update crawl_shops set free_at = greatest(free_at, now() + :rest * interval '1 millisecond')
            where shop = :shop""";

    private static final String RENEW = """
            update crawl_shops set held_until = now() + :lease * interval '1 millisecond'
            where holder = :me and shop = any(:shops)""";

    private final CrawlDatabase database;
    private final String me;
    private final Duration lease;

    /**
     * Rows as one process sees them.
     *
     * @param me names this process among all that share the database
     */
    ShopRows(CrawlDatabase database, String me, Duration lease) {
        this.database = database;
        this.me = me;
        this.lease = lease;
    }

    void know(String shop, Duration delay) {
        database.ask(handle -> handle.createUpdate(KNOW)
                .bind("shop", shop)
                .bind("delay", delay.toMillis())
                .execute());
    }

    /** Whether the shop is ours now, for reading its sitemaps. */
    boolean leaseForSeeding(String shop, Duration fresh) {
        return database.ask(handle -> handle.createUpdate(LEASE_FOR_SEEDING)
                        .bind("me", me)
                        .bind("lease", lease.toMillis())
                        .bind("shop", shop)
                        .bind("fresh", fresh.toMillis())
                        .execute()
                == 1);
    }

    /** Whether the sitemaps are read already, or the shop rests for longer than a run waits. */
    boolean needsNoSeeding(String shop, Duration fresh, Duration patience) {
        return database.ask(handle -> handle.createQuery(NO_SEEDING)
                        .bind("shop", shop)
                        .bind("fresh", fresh.toMillis())
                        .bind("patience", patience.toMillis())
                        .mapTo(Integer.class)
                        .one()
                == 1);
    }

    void seeded(String shop, Duration delay, boolean whole) {
        database.ask(handle -> handle.createUpdate(SEEDED)
                .bind("delay", delay.toMillis())
                .bind("whole", whole)
                .bind("shop", shop)
                .bind("me", me)
                .execute());
    }

    /** No request to the shop before the rest is over, counted from now. */
    void rest(String shop, Duration rest) {
        database.ask(handle -> handle.createUpdate(REST)
                .bind("rest", rest.toMillis())
                .bind("shop", shop)
                .execute());
    }

    void renew(Handle handle, Collection<String> shops) {
        handle.createUpdate(RENEW)
                .bind("lease", lease.toMillis())
                .bind("me", me)
                .bindArray("shops", String.class, shops)
                .execute();
    }

    /** Other processes may ask our shops, at their pace. */
    void letGo() {
        database.ask(handle -> handle.createUpdate(
                        "update crawl_shops set holder = null, held_until = null where holder = :me")
                .bind("me", me)
                .execute());
    }

    int failed(String shop) {
        return database.ask(handle -> handle.createQuery(
                        "update crawl_shops set failures = failures + 1 where shop = :shop returning failures")
                .bind("shop", shop)
                .mapTo(Integer.class)
                .one());
    }

    void answered(String shop) {
        database.ask(handle -> handle.createUpdate("update crawl_shops set failures = 0 where shop = :shop")
                .bind("shop", shop)
                .execute());
    }
}
