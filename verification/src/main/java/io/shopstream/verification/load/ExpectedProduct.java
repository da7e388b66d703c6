package io.shopstream.verification.load;

import org.jspecify.annotations.Nullable;

/** A product's row in the end. Of a deleted one nothing is left but its key. */
public record ExpectedProduct(
        String key,
        boolean deleted,
        @Nullable String name,
        @Nullable String brand,
        @Nullable String seller,
        @Nullable String url,
        @Nullable Offer offer) {

    static ExpectedProduct tombstone(String key) {
        return new ExpectedProduct(key, true, null, null, null, null, null);
    }
}
