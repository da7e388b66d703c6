package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts or drops texts that are longer than anything a shop means. */
final class TextLengths {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_NUMBER = 200;

    /** RFC 5646, section 4.4.1. */
    private static final int LONGEST_LANGUAGE = 35;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*");

    private TextLengths() {}

    static ProductFacts repair(ProductFacts facts) {
        return facts.toBuilder()
                .name(cut(facts.name(), LONGEST_NAME))
                .description(cut(facts.description(), LONGEST_DESCRIPTION))
                .brand(cut(facts.brand(), LONGEST_NUMBER))
                .seller(cut(facts.seller(), LONGEST_NUMBER))
                .language(language(facts.language()))
                .variants(facts.variants().stream().map(TextLengths::repair).toList())
                .sku(dropped(facts.sku()))
                .mpn(dropped(facts.mpn()))
                .categories(facts.categories().stream()
                        .filter(name -> name.length() <= LONGEST_NUMBER)
                        .toList())
                .build();
    }

    private static Variant repair(Variant form) {
        return new Variant(
                dropped(form.sku()), dropped(form.gtin()), dropped(form.colour()), dropped(form.size()), form.offer());
    }

    private static @Nullable String language(@Nullable String tag) {
        return tag != null
                        && tag.length() <= LONGEST_LANGUAGE
                        && LANGUAGE.matcher(tag).matches()
                ? tag
                : null;
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
