package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product that the newest detail page, the newest tile and the newest edit give together. It is a function of the
 * three alone, and each of them only ever gives way to a newer one, so the order in which they came does not matter.
 */
final class ProductJoin {

    private static final ProductFacts NOTHING = ProductFacts.builder().build();

    private ProductJoin() {}

    /** The product; null where nothing has been seen of it yet. */
    static @Nullable Product of(KnownProduct known) {
        List<Observation> joined = known.all().map(Seen::newest).toList();
        if (joined.isEmpty()) {
            return null;
        }
        Stated stated = stated(known);
        ProductFacts facts = Pins.applied(stated.pages(), stated.pins());
        boolean deleted = stated.deleted() || facts.name() == null;
        ProductFacts shown = deleted ? NOTHING : facts;
        String key = joined.get(0).productKey();
        return new Product(
                key,
                ProductKey.parse(key).shop(),
                joined.stream().mapToLong(Observation::version).sum(),
                joined.stream()
                        .map(Observation::observedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                ContentHash.text(ContentHash.of(new Content(shown, deleted))),
                shown,
                deleted);
    }

    /** What the product is made of: it may change under a pin without showing. */
    static Stated stated(KnownProduct known) {
        Seen edit = known.edit();
        return new Stated(
                pageFacts(known),
                edit == null ? NOTHING : edit.newest().facts(),
                edit != null && edit.newest().deleted());
    }

    private static ProductFacts pageFacts(KnownProduct known) {
        if (known.detail() == null || known.tile() == null) {
            Seen only = known.detail() != null ? known.detail() : known.tile();
            return only == null ? NOTHING : only.newest().facts();
        }
        Observation detail = known.detail().newest();
        Observation tile = known.tile().newest();
        boolean detailNewer = detail.version() >= tile.version();
        Offer newer = (detailNewer ? detail : tile).facts().offer();
        Offer older = (detailNewer ? tile : detail).facts().offer();
        return detail.facts().toBuilder()
                .offer(newer == null ? older : newer.filledFrom(older))
                .build();
    }

    /**
     * What the product is made of.
     *
     * @param pages what detail page and tile say together
     * @param pins what the edit puts on top
     * @param deleted whether the edit deletes it
     */
    record Stated(ProductFacts pages, ProductFacts pins, boolean deleted) {}

    /** What the content hash is taken of. */
    private record Content(ProductFacts facts, boolean deleted) {}
}
