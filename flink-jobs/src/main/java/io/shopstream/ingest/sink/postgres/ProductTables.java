package io.shopstream.ingest.sink.postgres;

import java.util.List;

/**
 * The statements that keep the product tables. Repeating them, or running them in another order of the epochs, changes
 * nothing: what a greater version wrote stays, spans of prices only grow, times of sight only move on. They lock rows in
 * the order of their keys, and the tables in the order of this list.
 *
 * <p>The change log is the exception: a plain insert into a table without a key. That each change stands there once is
 * the sink's doing alone.
 */
public final class ProductTables {

    static final int PRODUCTS = 0;
    static final int SIGHTS = 1;
    static final int OBSERVATIONS = 2;
    static final int PRICES = 3;
    static final int SELLERS = 4;
    static final int CHANGES = 5;
    static final int LATE_PRICES = 6;

    private static final TableWrite PRODUCTS_WRITE = TableWrite.of(
            "products",
            List.of(
                    "product_key text",
                    "shop text",
                    "version bigint",
                    "name text",
                    "brand text",
                    "description text",
                    "url text",
                    "language text",
                    "sku text",
                    "gtin text",
                    "mpn text",
                    "seller text",
                    "images jsonb",
                    "categories jsonb",
                    "rating double precision",
                    "review_count integer",
                    "price_minor bigint",
                    "list_price_minor bigint",
                    "currency text",
                    "prices jsonb",
                    "availability text",
                    "variants jsonb",
                    "deleted boolean",
                    "content_hash text",
                    "changed_at timestamptz",
                    "last_seen_at timestamptz"),
            """
            insert into products (product_key, shop, version, name, brand, description, url, language, sku, gtin, mpn,
                seller, images, categories, rating, review_count, price_minor, list_price_minor, currency, prices,
                availability, variants, deleted, content_hash, changed_at, last_seen_at)
            select distinct on (product_key) product_key, shop, version, name, brand, description, url, language, sku,
                gtin, mpn, seller, images, categories, rating, review_count, price_minor, list_price_minor, currency,
                prices, availability, variants, deleted, content_hash, changed_at,
                max(last_seen_at) over (partition by product_key)
            from rows
            order by product_key, version desc
            on conflict (product_key) do update set
                shop = excluded.shop,
                version = excluded.version,
                name = excluded.name,
                brand = excluded.brand,
                description = excluded.description,
                url = excluded.url,
                language = excluded.language,
                sku = excluded.sku,
                gtin = excluded.gtin,
                mpn = excluded.mpn,
                seller = excluded.seller,
                images = excluded.images,
                categories = excluded.categories,
                rating = excluded.rating,
                review_count = excluded.review_count,
                price_minor = excluded.price_minor,
                list_price_minor = excluded.list_price_minor,
                currency = excluded.currency,
                prices = excluded.prices,
                availability = excluded.availability,
                variants = excluded.variants,
                deleted = excluded.deleted,
                content_hash = excluded.content_hash,
                changed_at = excluded.changed_at,
                last_seen_at = greatest(products.last_seen_at, excluded.last_seen_at),
                written_at = now()
            where excluded.version > products.version
            """);

    /** Locks in the order of the keys first: an update alone locks in the order in which it finds the rows. */
    private static final TableWrite SIGHTS_WRITE =
            TableWrite.of("products (last_seen_at)", List.of("product_key text", "seen_at timestamptz"), """
            update products
            set last_seen_at = greatest(products.last_seen_at, due.seen_at)
            from (
                select known.product_key, sights.seen_at
                from products known
                join (select product_key, max(seen_at) as seen_at from rows group by product_key) sights
                    on sights.product_key = known.product_key and sights.seen_at > known.last_seen_at
                order by known.product_key
                for no key update of known) due
            where products.product_key = due.product_key
            """);

    private static final TableWrite OBSERVATIONS_WRITE = TableWrite.of(
            "product_observations",
            List.of(
                    "product_key text",
                    "kind text",
                    "version bigint",
                    "observed_at timestamptz",
                    "deleted boolean",
                    "facts jsonb",
                    "source_url text",
                    "source_topic text",
                    "source_partition integer",
                    "source_offset bigint"),
            """
            insert into product_observations (product_key, kind, version, observed_at, deleted, facts, source_url,
                source_topic, source_partition, source_offset)
            select distinct on (product_key, kind) product_key, kind, version, observed_at, deleted, facts, source_url,
                source_topic, source_partition, source_offset
            from rows
            order by product_key, kind, version desc
            on conflict (product_key, kind) do update set
                version = excluded.version,
                observed_at = excluded.observed_at,
                deleted = excluded.deleted,
                facts = excluded.facts,
                source_url = excluded.source_url,
                source_topic = excluded.source_topic,
                source_partition = excluded.source_partition,
                source_offset = excluded.source_offset
            where excluded.version > product_observations.version
            """);

    private static final List<String> PRICE_COLUMNS = List.of(
            "product_key text",
            "kind text",
            "from_version bigint",
            "to_version bigint",
            "from_at timestamptz",
            "to_at timestamptz",
            "price_minor bigint",
            "list_price_minor bigint",
            "currency text",
            "prices jsonb",
            "availability text");

    private static final TableWrite PRICES_WRITE = TableWrite.of("price_history", PRICE_COLUMNS, """
            insert into price_history (product_key, kind, from_version, to_version, from_at, to_at, price_minor,
                list_price_minor, currency, prices, availability)
            select distinct on (product_key, kind, from_version) product_key, kind, from_version, to_version, from_at,
                to_at, price_minor, list_price_minor, currency, prices, availability
            from rows
            order by product_key, kind, from_version, to_version desc
            on conflict (product_key, kind, from_version) do update set
                to_version = excluded.to_version,
                to_at = excluded.to_at
            where excluded.to_version > price_history.to_version
            """);

    private static final TableWrite SELLERS_WRITE = TableWrite.of("sellers", List.of("shop text", "name text"), """
            insert into sellers (shop, name)
            select distinct shop, name
            from rows
            order by shop, name
            on conflict do nothing
            """);

    private static final TableWrite CHANGES_WRITE = TableWrite.of(
            "change_log",
            List.of(
                    "product_key text",
                    "version bigint",
                    "previous_version bigint",
                    "price_minor bigint",
                    "currency text",
                    "availability text",
                    "deleted boolean",
                    "changed_at timestamptz"),
            """
            insert into change_log (product_key, version, previous_version, price_minor, currency, availability, deleted,
                changed_at)
            select product_key, version, previous_version, price_minor, currency, availability, deleted, changed_at
            from rows
            """);

    /**
     * Points of late pages, after the runs of the same transaction. One that a span holds and says already is left out,
     * so that a replay adds nothing. It must be a span that holds it: what speaks where none does changes with the next
     * point before it.
     */
    private static final TableWrite LATE_PRICES_WRITE = TableWrite.of("price_history (late)", PRICE_COLUMNS, """
            insert into price_history (product_key, kind, from_version, to_version, from_at, to_at, price_minor,
                list_price_minor, currency, prices, availability)
            select distinct on (product_key, kind, from_version) product_key, kind, from_version, to_version, from_at,
                to_at, price_minor, list_price_minor, currency, prices, availability
            from rows
            where not coalesce(
                (select span.prices = rows.prices and span.availability = rows.availability
                from price_history span
                where span.product_key = rows.product_key
                    and span.kind = rows.kind
                    and span.from_version <= rows.from_version
                    and span.to_version >= rows.from_version
                order by span.from_version desc
                limit 1), false)
            order by product_key, kind, from_version
            on conflict do nothing
            """);

    private ProductTables() {}

    /** The writes, at the indexes that {@link ProductWriteEncoder} uses. */
    public static List<TableWrite> writes() {
        return List.of(
                PRODUCTS_WRITE,
                SIGHTS_WRITE,
                OBSERVATIONS_WRITE,
                PRICES_WRITE,
                SELLERS_WRITE,
                CHANGES_WRITE,
                LATE_PRICES_WRITE);
    }
}
