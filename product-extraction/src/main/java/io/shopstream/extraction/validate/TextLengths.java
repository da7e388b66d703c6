package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;
import org.jspecify.annotations.Nullable;

/** Cuts or drops texts that are longer than anything a shop means. */
final class TextLengths {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_NUMBER = 200;

    private TextLengths() {}

    static ProductFacts repair(ProductFacts facts) {
        return facts.toBuilder()
                .name(cut(facts.name(), LONGEST_NAME))
                .description(cut(facts.description(), LONGEST_DESCRIPTION))
                .brand(cut(facts.brand(), LONGEST_NUMBER))
                .seller(cut(facts.seller(), LONGEST_NUMBER))
                .sku(dropped(facts.sku()))
                .mpn(dropped(facts.mpn()))
                .categories(facts.categories().stream()
                        .filter(name -> name.length() <= LONGEST_NUMBER)
                        .toList())
                .build();
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).stripTrailing();
    }

    /** A number cut short would be another number. */
    private static @Nullable String dropped(@Nullable String number) {
        return number == null || number.length() > LONGEST_NUMBER ? null : number;
    }
}
