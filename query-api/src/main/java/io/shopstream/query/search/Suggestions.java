package io.shopstream.query.search;

import io.shopstream.query.search.Facets.FacetCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text that is being typed may become.
 *
 * @param brands whose name begins so, the one with most products first
 * @param categories likewise
 * @param products the best of those that match
 */
public record Suggestions(List<FacetCount> brands, List<FacetCount> categories, List<SuggestedProduct> products) {

    public static final Suggestions NONE = new Suggestions(List.of(), List.of(), List.of());

    public Suggestions {
        brands = List.copyOf(brands);
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }

    public boolean nothing() {
        return brands.isEmpty() && categories.isEmpty() && products.isEmpty();
    }

    /** A product to go to at once. */
    public record SuggestedProduct(
            String key, String name, @Nullable String brand) {}
}
