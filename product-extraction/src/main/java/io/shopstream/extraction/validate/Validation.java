package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;
import java.util.List;

/** What became of a product's facts. */
public sealed interface Validation {

    /**
     * The facts can be stored.
     *
     * @param facts as repaired
     * @param warnings names of the rules that repaired something, to be counted
     */
    record Accepted(ProductFacts facts, List<String> warnings) implements Validation {

        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * They cannot.
     *
     * @param rule name of the rule that they broke
     * @param reason a sentence for a person
     */
    record Refused(String rule, String reason) implements Validation {}
}
