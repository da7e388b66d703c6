package io.shopstream.query.lookup;

import io.shopstream.query.lookup.Coverage.ShopCoverage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts in the table {@code products} what is known of each shop; reads a sample of a large table. */
public final class PostgresCoverage {

    private static final int MOST_SHOPS = 50;

    /** About the most rows that are read, so that the answer takes a second on any size of table. */
    private static final int MOST_ROWS = 100_000;

    /** Rows of the table as PostgreSQL last estimated them; -1 where it never has. */
    private static final String ROWS = "select reltuples from pg_class where oid = cast('products' as regclass)";

    private static final String SHOPS = """
        select shop, count(*) as products, count(name) as named, count(brand) as branded, count(price_minor) as priced,
               count(*) filter (where images <> '[]') as pictured,
               count(*) filter (where availability <> 'UNKNOWN') as known, max(last_seen_at) as newest
          from products tablesample system (cast(:percent as real))
         where not deleted
         group by shop
         order by count(*) desc, shop
         limit :most\
        """;

    private final Jdbi jdbi;
    private final long mostRows;

    public PostgresCoverage(DataSource database) {
        this(database, MOST_ROWS);
    }

    PostgresCoverage(DataSource database, long mostRows) {
        this.jdbi = Jdbi.create(database);
        this.mostRows = mostRows;
    }

    /** Counts now. */
    public Coverage read() {
        return jdbi.withHandle(handle -> {
            double share = share(handle);
            return new Coverage(
                    rounded(share),
                    handle.createQuery(SHOPS)
                            .bind("percent", 100 * share)
                            .bind("most", MOST_SHOPS)
                            .map((row, context) -> shop(row, share))
                            .list());
        });
    }

    private double share(Handle handle) {
        double rows = handle.createQuery(ROWS).mapTo(Double.class).one();
        return rows <= mostRows ? 1 : mostRows / rows;
    }

    private static ShopCoverage shop(ResultSet row, double share) throws SQLException {
        long products = row.getLong("products");
        return new ShopCoverage(
                row.getString("shop"),
                Math.round(products / share),
                rounded(row.getDouble("named") / products),
                rounded(row.getDouble("branded") / products),
                rounded(row.getDouble("priced") / products),
                rounded(row.getDouble("pictured") / products),
                rounded(row.getDouble("known") / products),
                row.getObject("newest", OffsetDateTime.class).toInstant());
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
