package io.shopstream.verification.search.catalogue;

import io.shopstream.model.index.ProductDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Products by their keys. */
public final class Catalogue {

    private final List<SearchedProduct> products;
    private final Map<String, SearchedProduct> byKey;

    private Catalogue(List<SearchedProduct> products) {
        this.products = products;
        this.byKey = products.stream().collect(Collectors.toMap(SearchedProduct::key, Function.identity()));
    }

    public static Catalogue of(List<ProductDocument> documents) {
        return new Catalogue(documents.stream().map(SearchedProduct::of).toList());
    }

    public List<SearchedProduct> products() {
        return products;
    }

    /** A product that an engine has shown. */
    public SearchedProduct product(String key) {
        return Objects.requireNonNull(byKey.get(key), () -> "An engine shows " + key + ", which nobody indexed.");
    }

    public int count(Predicate<SearchedProduct> wanted) {
        return (int) products.stream().filter(wanted).count();
    }
}
