package io.shopstream.query.watch;

import io.shopstream.model.product.Price;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A watch as it is stored.
 *
 * @param seenVersion version of the product up to which changes were decided on
 * @param notice what was told last; null while nothing was
 */
public record PriceWatch(
        UUID id,
        String productKey,
        WatchKind kind,
        @Nullable Price threshold,
        URI webhook,
        Instant createdAt,
        long seenVersion,
        @Nullable Notice notice) {

    /** The same watch after a change that is not told. */
    PriceWatch seen(long version) {
        return new PriceWatch(id, productKey, kind, threshold, webhook, createdAt, version, notice);
    }

    /** The same watch after a change that is told. */
    PriceWatch told(long version, Notice told) {
        return new PriceWatch(id, productKey, kind, threshold, webhook, createdAt, version, told);
    }

    /**
     * Something that was told.
     *
     * @param price the product's then; null where it had none
     */
    public record Notice(@Nullable Price price, Instant at) {}
}
