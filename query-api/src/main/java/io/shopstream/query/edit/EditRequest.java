package io.shopstream.query.edit;

import io.shopstream.model.change.ProductEdit.Action;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a product.
 *
 * @param builds whether the outcome depends on what is there now, so that no other edit may be on its way
 * @param plan decides from what is there, and may refuse by an exception of its own
 */
public record EditRequest(ProductKey key, EditId id, boolean builds, Function<CurrentProduct, Content> plan) {

    /**
     * What the edit is to say.
     *
     * @param expectedVersion of the product, which the ingest job holds the edit to; null for any
     */
    public record Content(
            Action action, ProductFacts facts, @Nullable Long expectedVersion) {

        private static final ProductFacts NONE = ProductFacts.builder().build();

        public static Content pin(ProductFacts facts) {
            return new Content(Action.PIN, facts, null);
        }

        /** An edit that pins nothing. */
        public static Content of(Action action) {
            return new Content(action, NONE, null);
        }

        public Content expecting(@Nullable Long version) {
            return new Content(action, facts, version);
        }
    }
}
