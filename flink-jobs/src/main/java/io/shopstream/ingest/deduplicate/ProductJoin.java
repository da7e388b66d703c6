package io.shopstream.ingest.deduplicate;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        ProductFacts facts = Pins.applied(pageFacts(known), known.edit());
        boolean deleted = facts.name() == null
                || (known.edit() != null && known.edit().newest().deleted());
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

    private static ProductFacts pageFacts(KnownProduct known) {
        if (known.detail() == null || known.tile() == null) {
            Seen only = known.detail() != null ? known.detail() : known.tile();
            return only == null ? NOTHING : only.newest().facts();
        }
        Observation detail = known.detail().newest();
        Observation tile = known.tile().newest();
        boolean detailNewer = detail.version() >= tile.version();
        return detail.facts().toBuilder()
                .offer(offer(
                        (detailNewer ? detail : tile).facts().offer(),
                        (detailNewer ? tile : detail).facts().offer()))
                .build();
    }

    /**
     * The newer offer, filled from the older where that does not contradict it: a tile often leaves out what the
     * product's page tells, and the product must not change to and fro with every crawl.
     */
    private static @Nullable Offer offer(@Nullable Offer newer, @Nullable Offer older) {
        if (newer == null || older == null) {
            return newer == null ? older : newer;
        }
        Availability availability =
                newer.availability() == Availability.UNKNOWN ? older.availability() : newer.availability();
        return new Offer(prices(newer, older), availability);
    }

    private static List<Price> prices(Offer newer, Offer older) {
        if (newer.prices().isEmpty()) {
            return older.prices();
        }
        if (!sameAmount(newer.current(), older.current())) {
            return newer.prices();
        }
        List<Price> prices = new ArrayList<>(newer.prices());
        older.prices().stream().filter(price -> newer.of(price.kind()) == null).forEach(prices::add);
        prices.sort(Comparator.comparing(Price::kind));
        return prices;
    }

    private static boolean sameAmount(@Nullable Price one, @Nullable Price other) {
        return one != null
                && other != null
                && one.amountMinor() == other.amountMinor()
                && Objects.equals(one.currency(), other.currency());
    }

    /** What the content hash is taken of. */
    private record Content(ProductFacts facts, boolean deleted) {}
}
