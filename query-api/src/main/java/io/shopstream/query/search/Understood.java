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
 * @param didYouMean a text that finds more, where little or nothing matches as typed; null where none is known
 */
public record Understood(
        List<Chip> chips,
        @Nullable String insteadOf,
        @Nullable String shownFor,
        boolean misspelt,
        @Nullable String didYouMean) {

    public static final Understood AS_TYPED = asTyped(List.of());

    public Understood {
        chips = List.copyOf(chips);
    }

    public static Understood asTyped(List<Chip> chips) {
        return new Understood(chips, null, null, false, null);
    }

    public static Understood shownFor(List<Chip> chips, String typed, String meant) {
        return new Understood(chips, typed, meant, false, null);
    }

    public static Understood misspelt(List<Chip> chips) {
        return new Understood(chips, null, null, true, null);
    }

    /** This with what was probably meant, where that is known. */
    public Understood meaning(@Nullable String text) {
        return new Understood(chips, insteadOf, shownFor, misspelt, text);
    }

    /**
     * Words that became a filter.
     *
     * @param kind what they say
     * @param words as typed
     * @param value the name of the colour or the size; null for a price
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
            COLOUR,
            SIZE
        }

        public static Chip price(String words, @Nullable Long least, @Nullable Long most) {
            return new Chip(Kind.PRICE, words, null, amount(least), amount(most));
        }

        public static Chip colour(String words, String colour) {
            return new Chip(Kind.COLOUR, words, colour, null, null);
        }

        public static Chip size(String words, String size) {
            return new Chip(Kind.SIZE, words, size, null, null);
        }

        private static @Nullable BigDecimal amount(@Nullable Long won) {
            return won == null ? null : BigDecimal.valueOf(won);
        }
    }
}
