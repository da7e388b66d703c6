package io.shopstream.query.changes;

import io.shopstream.model.change.ProductChange;
import java.util.Set;

/**
 * Which changes a client wants; an empty set means any.
 *
 * @param shops first parts of keys
 * @param keys text forms of product keys
 */
public record ChangeFilter(Set<String> shops, Set<String> keys, Set<ProductChange.Kind> kinds) {

    public static final ChangeFilter EVERYTHING = new ChangeFilter(Set.of(), Set.of(), Set.of());

    public ChangeFilter {
        shops = Set.copyOf(shops);
        keys = Set.copyOf(keys);
        kinds = Set.copyOf(kinds);
    }

    boolean takes(ProductChange change) {
        return holds(kinds, change.kind())
                && holds(keys, change.productKey())
                && holds(shops, change.after().shop());
    }

    private static <T> boolean holds(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
