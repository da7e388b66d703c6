package io.shopstream.ingest.deduplicate;

import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one more observation does to a product: the rule of the join, as a plain function.
 *
 * <p>A newer observation takes the place of its kind's last one; when the joined content differs from what was last
 * emitted, the product is written and the change told. A late one only takes its place in the price history. The same one
 * again does nothing.
 */
final class Deduplication {

    private final Duration heartbeat;

    /**
     * Builds the rule.
     *
     * @param heartbeat least time between two writes of the last sight of an unchanged product
     */
    Deduplication(Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    Outcome after(KnownProduct known, Observation observation) {
        Seen last = known.seen(observation.kind());
        if (last == null) {
            return newest(known, null, Seen.first(observation));
        }
        long lastVersion = last.newest().version();
        if (observation.version() == lastVersion) {
            return new Outcome(Outcome.Kind.DUPLICATE, known, null, null);
        }
        return observation.version() < lastVersion
                ? late(known, last, observation)
                : newest(known, last, last.then(observation));
    }

    private Outcome newest(KnownProduct known, @Nullable Seen last, Seen next) {
        KnownProduct updated = known.with(next);
        Product joined = Objects.requireNonNull(ProductJoin.of(updated), "a known product joins to one");
        boolean runBegins = next.sinceVersion() == next.newest().version();
        List<PricePoint> prices = spans(runBegins ? last : null, next);
        if (!joined.contentHash().equals(known.emittedHash())) {
            Instant seenAt = updated.seenAt();
            return new Outcome(
                    Outcome.Kind.CHANGED,
                    updated.emitted(joined, seenAt),
                    new ProductWrite(joined.key(), joined, known.emittedVersion(), updated.unwritten(), prices, seenAt),
                    ProductChange.between(emitted(known), joined));
        }
        // What a pin hides today is shown when the pin is released, so it must not rest in state alone.
        boolean hidden = !ProductJoin.stated(known).equals(ProductJoin.stated(updated));
        if (hidden || (runBegins && !prices.isEmpty()) || heartbeatIsDue(known, next)) {
            return new Outcome(
                    Outcome.Kind.UNCHANGED,
                    updated.heartbeat(updated.seenAt()),
                    joined.deleted() ? tombstone(known, updated, prices) : sight(updated, prices),
                    null);
        }
        return new Outcome(Outcome.Kind.UNCHANGED, updated, null, null);
    }

    private static ProductWrite sight(KnownProduct updated, List<PricePoint> prices) {
        return new ProductWrite(
                updated.productKey(), null, updated.emittedVersion(), updated.unwritten(), prices, updated.seenAt());
    }

    /** All of a deleted product: the database may have purged it while the state was kept alive by late pages. */
    private static ProductWrite tombstone(KnownProduct known, KnownProduct updated, List<PricePoint> prices) {
        return new ProductWrite(
                updated.productKey(),
                emitted(known),
                updated.emittedVersion(),
                updated.all().map(Seen::newest).toList(),
                prices,
                updated.seenAt());
    }

    /**
     * A late observation is a point of its own in the history. The run it may fall into is written up to its newest
     * sight, so that the point speaks for no later time.
     */
    private static Outcome late(KnownProduct known, Seen last, Observation late) {
        boolean tellsNothing = late.facts().offer() == null
                || (late.version() >= last.sinceVersion()
                        && Objects.equals(
                                late.facts().offer(), last.newest().facts().offer()));
        ProductWrite write = tellsNothing
                ? null
                : new ProductWrite(
                        late.productKey(),
                        null,
                        known.emittedVersion(),
                        List.of(),
                        spans(last, Seen.first(late)),
                        null);
        return new Outcome(Outcome.Kind.LATE, known, write, null);
    }

    private boolean heartbeatIsDue(KnownProduct known, Seen next) {
        Instant last = known.heartbeatAt();
        return next.newest().kind() != ObservationKind.EDIT
                && (last == null || !next.newest().observedAt().isBefore(last.plus(heartbeat)));
    }

    private static List<PricePoint> spans(@Nullable Seen last, Seen next) {
        return Stream.of(last == null ? null : last.span(), next.span())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The product as it was last emitted; later observations may have made it newer, not different. */
    private static @Nullable Product emitted(KnownProduct known) {
        Product joined = known.emittedHash() == null ? null : ProductJoin.of(known);
        return joined == null
                ? null
                : new Product(
                        joined.key(),
                        joined.shop(),
                        known.emittedVersion(),
                        joined.observedAt(),
                        joined.contentHash(),
                        joined.facts(),
                        joined.deleted());
    }

    /**
     * What an observation led to.
     *
     * @param next the state from now on
     * @param write for the database; null where nothing is to be written
     * @param change for the topic; null where the content is what was last emitted
     */
    record Outcome(
            Kind kind,
            KnownProduct next,
            @Nullable ProductWrite write,
            @Nullable ProductChange change) {

        /** How an observation is counted. */
        enum Kind {
            CHANGED,
            UNCHANGED,
            LATE,
            DUPLICATE
        }
    }
}
