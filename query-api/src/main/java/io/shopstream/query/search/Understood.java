package io.shopstream.query.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a query was read.
 *
 * @param chips words that became a filter, in the order typed; without them a client's query text is the search without
 *     the filter
 * @param insteadOf the text as typed, where the hits are for {@code shownFor}; null where they are for what was typed
 * @param shownFor what was most probably meant
 * @param misspelt nothing matches the words as typed; the hits stand close to them
 */
public record Understood(
        List<Chip> chips,
        @Nullable String insteadOf,
        @Nullable String shownFor,
        boolean misspelt) {

    public static final Understood AS_TYPED = new Understood(List.of(), null, null, false);

    public Understood {
        chips = List.copyOf(chips);
    }

    /**
     * Words that became a filter.
     *
     * @param kind what they say
     * @param words as typed
     * @param value the colour's name; null for a price
     * @param minPrice inclusive, in major units
     * @param maxPrice inclusive, in major units
     */
    public record Chip(
            Kind kind,
            String words,
            @Nullable String value,
            @Nullable BigDecimal minPrice,
            @Nullable BigDecimal maxPrice) {

        /** What the words of a chip say. */
        public enum Kind {
            PRICE,
            COLOUR
        }

        public static Chip price(String words, @Nullable Long least, @Nullable Long most) {
            return new Chip(Kind.PRICE, words, null, amount(least), amount(most));
        }

        public static Chip colour(String words, String colour) {
            return new Chip(Kind.COLOUR, words, colour, null, null);
        }

        private static @Nullable BigDecimal amount(@Nullable Long won) {
            return won == null ? null : BigDecimal.valueOf(won);
        }
    }
}
