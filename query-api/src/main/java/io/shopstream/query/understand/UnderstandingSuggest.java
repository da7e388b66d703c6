package io.shopstream.query.understand;

import io.shopstream.query.search.ProductSuggest;
import io.shopstream.query.search.SearchWords;
import io.shopstream.query.search.SearchWords.Tolerance;
import io.shopstream.query.search.Suggestions;
import io.shopstream.query.search.Understood.Chip.Kind;
import io.shopstream.query.search.WordSuggest;
import java.util.EnumSet;
import java.util.function.Supplier;

/** Proposes for what is meant: the text as typed, else as typed on the other keyboard layout. */
public final class UnderstandingSuggest implements ProductSuggest {

    private final WordSuggest index;
    private final Supplier<Dictionary> dictionary;

    public UnderstandingSuggest(WordSuggest index, Supplier<Dictionary> dictionary) {
        this.index = index;
        this.dictionary = dictionary;
    }

    @Override
    public Suggestions suggest(String text) {
        Suggestions typed = proposals(text);
        String meant = typed.nothing() ? OtherKeyboard.of(text) : null;
        return meant == null ? typed : proposals(meant);
    }

    private Suggestions proposals(String text) {
        return index.suggest(new SearchWords(
                new Reader(dictionary.get())
                        .read(text, EnumSet.of(Kind.PRICE, Kind.COLOUR))
                        .words(),
                Tolerance.AS_TYPED));
    }
}
