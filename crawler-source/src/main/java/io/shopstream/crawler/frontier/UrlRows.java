package io.shopstream.crawler.frontier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of {@code crawl_urls}, but for what {@link ClaimRows} does with them. */
final class UrlRows {

    /** Of one combination of filters; a shop's own pages have few parameters. */
    private static final int MOST_OF_A_FACET = 200;

    /** Keeps the order in which links were found, in microseconds. */
    private static final String OFFER = """
            with room as (
                select shop, greatest(0, :most - addresses) as places from crawl_shops where shop = :shop
                for no key update
            ), added as (
                insert into crawl_urls (url, shop, depth, priority, facet, next_fetch_at)
                select o.url, room.shop, o.depth, case when o.depth = 0 then 0 else 2 end, nullif(o.facet, ''),
                       now() + o.place * interval '1 microsecond'
                from room, unnest(:urls, :depths, :facets) with ordinality as o(url, depth, facet, place)
                where not exists (select 1 from crawl_urls k where k.url = o.url)
                  and (o.facet = '' or (select count(*) from crawl_urls f
                                        where f.shop = room.shop and f.facet = o.facet) < :mostOfAFacet)
                order by o.place
                limit (select places from room)
                on conflict (url) do nothing
                returning 1
            ), counted as (
                update crawl_shops s set addresses = s.addresses + (select count(*) from added)
                where s.shop = :shop and exists (select 1 from added)
            )
            select count(*) from added""";

    private static final String LANDED = """
            insert into crawl_urls (url, shop, depth, priority, next_fetch_at, claim, attempt)
            values (:url, :shop, :depth, 2, now() + :lease * interval '1 millisecond', :claim, 1)
            on conflict do nothing""";

    private static final String ANNOUNCE = """
            update crawl_urls u set next_fetch_at = now(), priority = 1
            from unnest(:urls, :changes) as told(url, changed)
            where u.url = told.url and u.attempt = 0 and u.next_fetch_at > now()
              and u.fetched_at < to_timestamp(told.changed / 1000.0)""";

    private static final String AGAIN = """
            update crawl_urls
            set claim = null, next_fetch_at = now() + :wait * interval '1 millisecond',
                attempt = case when :counts then attempt else 0 end
            where claim = :claim""";

    /** A failed address comes back sooner than another, but later each time. */
    private static final String DONE = """
            update crawl_urls
            set claim = null, attempt = 0, priority = 3, fetched_at = now(), status = :status,
                next_fetch_at = now() + case when :ending = 'FAILED'
                    then least(:interval * interval '1 millisecond', interval '1 hour' * power(2, least(failures, 10)))
                    else :interval * interval '1 millisecond' end,
                failures = case when :ending = 'FAILED' then failures + 1 else 0 end,
                last_failure = :reason,
                etag = case when :ending = 'TAKEN' then :etag else etag end,
                last_modified = case when :ending = 'TAKEN' then :lastModified else last_modified end,
                checks = checks + case when :ending in ('TAKEN', 'UNCHANGED') then 1 else 0 end,
                changes = changes + case when :ending = 'TAKEN' and body_hash <> :bodyHash then 1 else 0 end,
                changed_at = case when :ending = 'TAKEN' and body_hash is distinct from :bodyHash
                    then now() else changed_at end,
                body_hash = case when :ending = 'TAKEN' then :bodyHash else body_hash end
            where claim = :claim""";

    private static final String WAITING = """
            select count(*) from unnest(:shops) as wanted(shop), generate_series(0, 3) as level(priority), lateral (
                select 1 from crawl_urls u
                where u.shop = wanted.shop and u.priority = level.priority and u.next_fetch_at <= now()
                limit 100000) as due""";

    private final CrawlDatabase database;
    private final Duration lease;
    private final long mostOfAShop;

    UrlRows(CrawlDatabase database, Duration lease, long mostOfAShop) {
        this.database = database;
        this.lease = lease;
        this.mostOfAShop = mostOfAShop;
    }

    /** Adds addresses of one shop, whose row is there; says how many were new. */
    int offer(String shop, List<Target> targets) {
        return database.ask(handle -> handle.createQuery(OFFER)
                .bind("most", mostOfAShop)
                .bind("mostOfAFacet", MOST_OF_A_FACET)
                .bind("shop", shop)
                .bindArray(
                        "urls",
                        String.class,
                        targets.stream().map(target -> target.url().toString()).toList())
                .bindArray(
                        "depths",
                        Integer.class,
                        targets.stream().map(Target::depth).toList())
                .bindArray(
                        "facets",
                        String.class,
                        targets.stream()
                                .map(target -> TrapAddress.facet(target.url()).orElse(""))
                                .toList())
                .mapTo(Integer.class)
                .one());
    }

    /** Claims, for a visit that was led there, an address that is not known yet; says whether it was not. */
    boolean landed(UUID claim, URI url, String shop, int depth) {
        return database.ask(handle -> handle.createUpdate(LANDED)
                        .bind("url", url.toString())
                        .bind("shop", shop)
                        .bind("depth", depth)
                        .bind("lease", lease.toMillis())
                        .bind("claim", claim)
                        .execute()
                == 1);
    }

    void announce(Map<URI, Instant> changes) {
        List<Map.Entry<URI, Instant>> told = List.copyOf(changes.entrySet());
        database.ask(handle -> handle.createUpdate(ANNOUNCE)
                .bindArray(
                        "urls",
                        String.class,
                        told.stream().map(change -> change.getKey().toString()).toList())
                .bindArray(
                        "changes",
                        Long.class,
                        told.stream()
                                .map(change -> change.getValue().toEpochMilli())
                                .toList())
                .execute());
    }

    /**
     * Ends a claim without an ending of the visit.
     *
     * @param counts whether the attempt was one; else the visit begins anew
     */
    void again(UUID claim, Duration wait, boolean counts) {
        database.ask(handle -> handle.createUpdate(AGAIN)
                .bind("wait", wait.toMillis())
                .bind("counts", counts)
                .bind("claim", claim)
                .execute());
    }

    /** Ends a visit, unless its claim has run out: then another has it. */
    void done(UUID claim, Visited visited, Duration interval) {
        database.ask(handle -> handle.createUpdate(DONE)
                .bind("status", visited.status())
                .bind("ending", visited.ending().name())
                .bind("interval", interval.toMillis())
                .bind("reason", visited.reason())
                .bind("etag", visited.validators().etag())
                .bind("lastModified", visited.validators().lastModified())
                .bind("bodyHash", visited.bodyHash())
                .bind("claim", claim)
                .execute());
    }

    int waiting(Collection<String> shops) {
        return database.ask(handle -> handle.createQuery(WAITING)
                .bindArray("shops", String.class, shops)
                .mapTo(Integer.class)
                .one());
    }
}
