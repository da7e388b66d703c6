package io.shopstream.extraction.siterule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of a shop's pages.
 *
 * @param paths of its addresses, with {@code *} for anything within a step and {@code **} for anything
 * @param tile selector of the blocks that show a product each; null on the page of one product
 */
public record PageLayout(
        String name, List<String> paths, @Nullable String tile, Map<RuleField, FieldRule> fields) {

    public PageLayout {
        paths = List.copyOf(paths);
        fields = Map.copyOf(fields);
    }
}
