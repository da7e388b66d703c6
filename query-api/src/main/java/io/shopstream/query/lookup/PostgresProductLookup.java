package io.shopstream.query.lookup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.ProductKey;
import io.shopstream.model.table.ProductRow;
import io.shopstream.query.lookup.PriceHistory.PriceStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Reads the tables that the ingest job writes; a change is seen as soon as its transaction is committed. */
public final class PostgresProductLookup implements ProductLookup {

    private static final Duration LOWEST_OVER = Duration.ofDays(30);

    /** Most spans that one history is made of: a change every quarter of an hour for a hundred days. */
    static final int MOST_SPANS = 10_000;

    private static final String PRODUCT = "select " + ProductRow.JSON + " from products where product_key = :key";

    /** Spans that touch the window, the newest first, and the one of each kind that ended last before it. */
    private static final String SPANS = """
            (select product_key, kind, from_version, to_version, prices, availability
               from price_history
              where product_key = :key and from_at <= :to and to_at >= :from
              order by from_version desc limit :most)
            union all
            (select distinct on (kind) product_key, kind, from_version, to_version, prices, availability
               from price_history
              where product_key = :key and to_at < :from
              order by kind, to_version desc)""";

    private final Jdbi jdbi;
    private final Clock clock;
    private final MeterRegistry meters;

    public PostgresProductLookup(DataSource database, Clock clock, MeterRegistry meters) {
        this.jdbi = Jdbi.create(database);
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Optional<StoredProduct> product(ProductKey key) {
        return timed(
                "product",
                handle -> handle.createQuery(PRODUCT)
                        .bind("key", key.toString())
                        .map((row, context) -> stored(ProductRow.read(row.getString(1))))
                        .findOne());
    }

    @Override
    public PriceHistory prices(PriceQuery query) {
        Instant now = clock.instant();
        Instant to = query.to() == null ? now : query.to();
        Instant from = query.from() == null ? to.minus(PriceQuery.LONGEST) : query.from();
        List<PricePoint> spans = spans(query.key(), from, to);
        Instant recent = now.minus(LOWEST_OVER);
        List<PriceStep> recentSteps = PriceTimeline.steps(spans(query.key(), recent, now), recent, now);
        return new PriceHistory(
                query.key().toString(),
                from,
                to,
                PriceTimeline.steps(spans, from, to),
                spans.size() >= MOST_SPANS,
                PriceTimeline.lowest(recentSteps));
    }

    /** Throws unless the database answers. */
    public void ping() {
        jdbi.useHandle(handle -> handle.execute("select 1"));
    }

    private static StoredProduct stored(ProductRow row) {
        return new StoredProduct(row.product(), row.lastSeenAt());
    }

    private List<PricePoint> spans(ProductKey key, Instant from, Instant to) {
        return timed(
                "prices",
                handle -> handle.createQuery(SPANS)
                        .bind("key", key.toString())
                        .bind("from", from.atOffset(ZoneOffset.UTC))
                        .bind("to", to.atOffset(ZoneOffset.UTC))
                        .bind("most", MOST_SPANS)
                        .map((row, context) -> PriceRows.pricePoint(row))
                        .list());
    }

    private <T> T timed(String question, HandleCallback<T, JdbiException> ask) {
        Timer.Sample time = Timer.start(meters);
        String outcome = "failure";
        try {
            T answer = jdbi.withHandle(ask);
            outcome = "success";
            return answer;
        } catch (JdbiException e) {
            throw DatabaseOutage.isBehind(e)
                    ? new LookupUnavailableException("The product store does not answer.", e)
                    : e;
        } finally {
            time.stop(Timer.builder("postgres.requests")
                    .description("Lookups in PostgreSQL")
                    .tag("question", question)
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }
}
