package io.shopstream.verification.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found; a part that was not asked for is null or absent.
 *
 * @param products that were searched
 * @param english of the rated English queries
 * @param judged of the Korean queries that rules judge
 * @param keystrokes of the names typed key by key
 * @param variants of each kind
 */
record Findings(
        int products,
        @Nullable JudgedTrial english,
        @Nullable JudgedTrial judged,
        @Nullable KeystrokeTrial keystrokes,
        List<VariantTrial> variants) {

    Findings {
        variants = List.copyOf(variants);
    }

    /** Of the one and of the other products. */
    Findings and(Findings other) {
        return new Findings(
                products + other.products,
                english == null ? other.english : english,
                judged == null ? other.judged : judged,
                keystrokes == null ? other.keystrokes : keystrokes,
                Stream.concat(variants.stream(), other.variants.stream()).toList());
    }
}
