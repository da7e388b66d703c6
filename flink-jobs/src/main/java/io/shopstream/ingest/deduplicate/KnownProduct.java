package io.shopstream.ingest.deduplicate;

import io.shopstream.ingest.deduplicate.ObservationStore.Stored;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.Product;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the state keeps of one product.
 *
 * @param detail newest observation of its own page
 * @param tile newest observation on a listing
 * @param edit newest edit
 * @param emittedVersion version of the product as last emitted; 0 before the first time
 * @param emittedHash its content hash; null before the first time
 * @param heartbeatAt event time of the last sight that was written
 */
public record KnownProduct(
        @Nullable Seen detail,
        @Nullable Seen tile,
        @Nullable Seen edit,
        long emittedVersion,
        @Nullable String emittedHash,
        @Nullable Instant heartbeatAt) {

    static final KnownProduct UNKNOWN = new KnownProduct(null, null, null, 0, null, null);

    /**
     * What the database has of a product is also what was last emitted of it, and its last sight. Its version is the row's:
     * observations that changed nothing may be newer.
     */
    static KnownProduct stored(Stored stored) {
        KnownProduct known = UNKNOWN;
        for (Observation observation : stored.observations()) {
            known = known.with(Seen.first(observation).asWritten());
        }
        Product joined = ProductJoin.of(known);
        return joined == null
                ? known
                : new KnownProduct(
                        known.detail, known.tile, known.edit, stored.version(), joined.contentHash(), known.seenAt());
    }

    /** Version of the newest edit; 0 where there was none. */
    long editVersion() {
        return edit == null ? 0 : edit.newest().version();
    }

    /**
     * The key that all its observations share.
     *
     * @throws java.util.NoSuchElementException when nothing is known
     */
    String productKey() {
        return all().findFirst().orElseThrow().newest().productKey();
    }

    /** Whether anything was observed of it. */
    boolean isKnown() {
        return detail != null || tile != null || edit != null;
    }

    @Nullable
    Seen seen(ObservationKind kind) {
        return switch (kind) {
            case DETAIL -> detail;
            case TILE -> tile;
            case EDIT -> edit;
        };
    }

    KnownProduct with(Seen seen) {
        return switch (seen.newest().kind()) {
            case DETAIL -> new KnownProduct(seen, tile, edit, emittedVersion, emittedHash, heartbeatAt);
            case TILE -> new KnownProduct(detail, seen, edit, emittedVersion, emittedHash, heartbeatAt);
            case EDIT -> new KnownProduct(detail, tile, seen, emittedVersion, emittedHash, heartbeatAt);
        };
    }

    Stream<Seen> all() {
        return Stream.of(detail, tile, edit).filter(Objects::nonNull);
    }

    /** Event time of the newest page that showed the product; null where only edits have spoken of it. */
    @Nullable
    Instant seenAt() {
        return Stream.of(detail, tile)
                .filter(Objects::nonNull)
                .map(seen -> seen.newest().observedAt())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    List<Observation> unwritten() {
        return all().filter(seen -> !seen.written()).map(Seen::newest).toList();
    }

    /** The runs up to those observations: an observation never stands in the database without its span. */
    List<PricePoint> unwrittenSpans() {
        return all().filter(seen -> !seen.written())
                .map(Seen::span)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** This after the product was handed on to the stores, with all its observations. */
    KnownProduct emitted(Product product, @Nullable Instant seenAt) {
        return new KnownProduct(
                written(detail), written(tile), written(edit), product.version(), product.contentHash(), seenAt);
    }

    /** This after its last sight was handed on, with all its observations. */
    KnownProduct heartbeat(@Nullable Instant seenAt) {
        return new KnownProduct(written(detail), written(tile), written(edit), emittedVersion, emittedHash, seenAt);
    }

    private static @Nullable Seen written(@Nullable Seen seen) {
        return seen == null ? null : seen.asWritten();
    }
}
