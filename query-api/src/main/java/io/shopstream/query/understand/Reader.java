package io.shopstream.query.understand;

import io.shopstream.query.search.SearchWord;
import io.shopstream.query.search.Understood.Chip;
import io.shopstream.query.search.Understood.Chip.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a shopper's text: {@code 3만원 이하 검정 셔츠 L 사이즈} bounds the price, names a colour and a garment, and says a size.
 */
final class Reader {

    private final Dictionary dictionary;
    private final Segments segments;

    Reader(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.segments = new Segments(dictionary);
    }

    /**
     * Reads a text.
     *
     * @param kinds what words may become a filter; not those that the shopper has set already
     */
    Reading read(String text, Set<Kind> kinds) {
        List<Chip> chips = new ArrayList<>();
        String rest = text;
        PricePhrase price = kinds.contains(Kind.PRICE) ? PriceWords.in(rest) : null;
        if (price != null) {
            chips.add(Chip.price(said(rest, price.start(), price.end()), price.least(), price.most()));
            rest = without(rest, price.start(), price.end());
        }
        SizePhrase size = kinds.contains(Kind.SIZE) ? SizeWords.in(rest) : null;
        if (size != null) {
            chips.add(Chip.size(said(rest, size.start(), size.end()), size.size()));
            rest = without(rest, size.start(), size.end());
        }
        List<SearchWord> words = words(rest, kinds.contains(Kind.COLOUR), chips);
        chips.sort(Comparator.comparingInt(chip -> text.indexOf(chip.words())));
        return new Reading(words, price, size, chips);
    }

    private List<SearchWord> words(String text, boolean withColours, List<Chip> chips) {
        List<SearchWord> words = new ArrayList<>();
        for (String segment : segments.of(text)) {
            @Nullable String colour = withColours ? dictionary.colour(segment) : null;
            words.add(new SearchWord(segment, dictionary.otherSpellings(segment), colour != null));
            if (colour != null) {
                chips.add(Chip.colour(segment, colour));
            }
        }
        return words;
    }

    private static String said(String text, int start, int end) {
        return text.substring(start, end).strip();
    }

    private static String without(String text, int start, int end) {
        return (text.substring(0, start) + " " + text.substring(end)).strip().replaceAll("\\s+", " ");
    }
}
