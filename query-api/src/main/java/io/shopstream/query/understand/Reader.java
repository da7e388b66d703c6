package io.shopstream.query.understand;

import io.shopstream.query.search.SearchWord;
import io.shopstream.query.search.Understood.Chip;
import java.util.ArrayList;
import java.util.List;

/** Reads a shopper's text: {@code 3만원 이하 검정 셔츠} bounds the price and names a colour and a garment. */
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
     * @param withPrice whether words may bound the price; not where the shopper has set bounds already
     */
    Reading read(String text, boolean withPrice) {
        List<Chip> chips = new ArrayList<>();
        PricePhrase price = withPrice ? PriceWords.in(text) : null;
        String rest = text;
        if (price != null) {
            String said = text.substring(price.start(), price.end());
            chips.add(Chip.price(said.strip(), price.least(), price.most()));
            rest = (text.substring(0, price.start()) + " " + text.substring(price.end()))
                    .strip()
                    .replaceAll("\\s+", " ");
        }
        List<SearchWord> words = new ArrayList<>();
        for (String segment : segments.of(rest)) {
            String colour = dictionary.colour(segment);
            words.add(new SearchWord(segment, dictionary.otherSpellings(segment), colour != null));
            if (colour != null) {
                chips.add(Chip.colour(segment, colour));
            }
        }
        return new Reading(words, price, chips);
    }
}
