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
        return after(known, observation, false);
    }

    /** The same for an edit that was judged: it is written though it changes nothing, so that it is not judged again. */
    Outcome afterJudged(KnownProduct known, Observation edit) {
        return after(known, edit, true);
    }

    private Outcome after(KnownProduct known, Observation observation, boolean judged) {
        Seen last = known.seen(observation.kind());
        if (last == null) {
            return newest(known, null, Seen.first(observation), judged);
        }
        long lastVersion = last.newest().version();
        if (observation.version() == lastVersion) {
            return new Outcome(Outcome.Kind.DUPLICATE, known, null, null);
        }
        return observation.version() < lastVersion
                ? late(known, last, observation)
                : newest(known, last, last.then(observation), judged);
    }

    private Outcome newest(KnownProduct known, @Nullable Seen last, Seen next, boolean judged) {
        KnownProduct updated = known.with(next);
        Product joined = Objects.requireNonNull(ProductJoin.of(updated), "a known product joins to one");
        boolean runBegins = next.sinceVersion() == next.newest().version();
        List<PricePoint> prices = spans(runBegins ? last : null, updated);
        if (!joined.contentHash().equals(known.emittedHash())) {
            Instant seenAt = updated.seenAt();
            return new Outcome(
                    Outcome.Kind.CHANGED,
                    updated.emitted(joined, seenAt),
                    new ProductWrite(
                            joined.key(), joined, known.emittedVersion(), updated.unwritten(), prices, null, seenAt),
                    ProductChange.between(emitted(known), joined));
        }
        // What a pin hides today is shown when the pin is released, so it must not rest in state alone.
        boolean hidden = !ProductJoin.stated(known).equals(ProductJoin.stated(updated));
        boolean turns = runBegins && (next.span() != null || (last != null && last.span() != null));
        if (hidden || turns || judged || heartbeatIsDue(known, next)) {
            return written(Outcome.Kind.UNCHANGED, updated, prices, null);
        }
        return new Outcome(Outcome.Kind.UNCHANGED, updated, null, null);
    }

    /**
     * A late observation is a point of its own in the history. The run that it falls into is written up to its newest
     * sight first, so that the point speaks for no later time.
     */
    private static Outcome late(KnownProduct known, Seen last, Observation late) {
        PricePoint point = Seen.first(late).span();
        boolean told = late.version() >= last.sinceVersion()
                && Objects.equals(late.facts().offer(), last.newest().facts().offer());
        if (point == null || told) {
            return new Outcome(Outcome.Kind.LATE, known, null, null);
        }
        if (last.isUnwrittenAt(late.version())) {
            return written(Outcome.Kind.LATE, known, known.unwrittenSpans(), point);
        }
        return new Outcome(
                Outcome.Kind.LATE,
                known,
                new ProductWrite(late.productKey(), null, known.emittedVersion(), List.of(), List.of(), point, null),
                null);
    }

    /** Writes what rests in state alone of a product whose content is what was last emitted. */
    private static Outcome written(
            Outcome.Kind kind, KnownProduct known, List<PricePoint> prices, @Nullable PricePoint late) {
        Product emitted = Objects.requireNonNull(emitted(known), "what is unchanged was emitted");
        Instant seenAt = known.seenAt();
        // The database may have purged a deleted product while late pages kept its state alive: it gets all of it.
        ProductWrite write = new ProductWrite(
                emitted.key(),
                emitted.deleted() ? emitted : null,
                known.emittedVersion(),
                emitted.deleted() ? known.all().map(Seen::newest).toList() : known.unwritten(),
                prices,
                late,
                seenAt);
        return new Outcome(kind, known.heartbeat(seenAt), write, null);
    }

    private boolean heartbeatIsDue(KnownProduct known, Seen next) {
        Instant last = known.heartbeatAt();
        return next.newest().kind() != ObservationKind.EDIT
                && (last == null || !next.newest().observedAt().isBefore(last.plus(heartbeat)));
    }

    /** The run that ended, and those that the database has not got up to their end. */
    private static List<PricePoint> spans(@Nullable Seen ended, KnownProduct updated) {
        PricePoint last = ended == null ? null : ended.span();
        return Stream.concat(Stream.ofNullable(last), updated.unwrittenSpans().stream())
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
