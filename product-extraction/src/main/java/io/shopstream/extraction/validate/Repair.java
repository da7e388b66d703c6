package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;
import java.util.List;

/**
 * Facts of which nothing is required, such as those of an edit, after the repairing rules.
 *
 * @param facts as repaired; a field that could not be kept is no longer stated
 * @param warnings names of the rules that repaired or dropped something, in their order
 */
public record Repair(ProductFacts facts, List<String> warnings) {

    public Repair {
        warnings = List.copyOf(warnings);
    }
}
