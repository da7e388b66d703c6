package io.shopstream.query.changes;

import io.shopstream.model.ProductJson;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Product;
import io.shopstream.query.cache.Tag;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a change makes old: the product itself, and lists of the brands and categories that it had or has. */
final class ChangeTags {

    private ChangeTags() {}

    /** A change that cannot be read, as of a newer form or without a value, may have touched anything. */
    static Set<Tag> of(ConsumerRecord<String, byte[]> change) {
        try {
            return of(ProductJson.read(change.value(), ProductChange.class));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return Set.of(Tag.EVERYTHING);
        }
    }

    private static Set<Tag> of(ProductChange change) {
        Set<Tag> tags = new HashSet<>();
        tags.add(Tag.product(change.productKey()));
        addLists(tags, change.before());
        addLists(tags, change.after());
        return tags;
    }

    private static void addLists(Set<Tag> tags, @Nullable Product product) {
        if (product != null) {
            product.facts().categories().forEach(category -> tags.add(Tag.category(category)));
            String brand = product.facts().brand();
            if (brand != null) {
                tags.add(Tag.brand(brand));
            }
        }
    }
}
