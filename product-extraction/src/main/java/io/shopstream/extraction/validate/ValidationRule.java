package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One rule that facts must keep. It either repairs or refuses.
 *
 * @param name goes into dead letters and counters and never changes
 * @param repair gives the facts as they may be stored: the same where nothing was wrong
 * @param objection says why the facts cannot be stored; null where they can
 */
public record ValidationRule(
        String name, UnaryOperator<ProductFacts> repair, Function<ProductFacts, @Nullable String> objection) {

    static ValidationRule repairing(String name, UnaryOperator<ProductFacts> repair) {
        return new ValidationRule(name, repair, facts -> null);
    }

    static ValidationRule refusing(String name, Function<ProductFacts, @Nullable String> objection) {
        return new ValidationRule(name, UnaryOperator.identity(), objection);
    }
}
