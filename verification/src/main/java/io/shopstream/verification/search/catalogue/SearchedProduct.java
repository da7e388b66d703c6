package io.shopstream.verification.search.catalogue;

import io.shopstream.model.index.ProductDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper reads of a product: name, brand and categories.
 *
 * @param words all of it in lower case, each word after one blank, and a blank at the end
 * @param folded the same, each text for itself
 */
public record SearchedProduct(
        String key,
        @Nullable String name,
        @Nullable String brand,
        List<String> categories,
        String words,
        List<FoldedText> folded) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public SearchedProduct {
        categories = List.copyOf(categories);
        folded = List.copyOf(folded);
    }

    public static SearchedProduct of(ProductDocument product) {
        List<String> texts = new ArrayList<>(product.categories());
        Stream.of(product.name(), product.brand()).forEach(text -> {
            if (text != null) {
                texts.add(text);
            }
        });
        return new SearchedProduct(
                product.key(),
                product.name(),
                product.brand(),
                product.categories(),
                BLANKS.matcher(" " + String.join(" ", texts) + " ")
                        .replaceAll(" ")
                        .toLowerCase(Locale.ROOT),
                texts.stream().map(FoldedText::of).toList());
    }

    @Override
    public String toString() {
        return brand + ": " + name;
    }
}
