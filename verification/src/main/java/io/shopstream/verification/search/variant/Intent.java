package io.shopstream.verification.search.variant;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.FoldedText;
import io.shopstream.verification.search.catalogue.SearchedProduct;
import io.shopstream.verification.search.typing.Keyboard;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a shopper means. A product fits that carries one of the names, whatever its case, blanks and punctuation. Hangul words
 * are also carried inside a compound, which Korean writes as one word: {@code 반팔} by {@code 반팔티}. Brands and Latin words count as
 * whole words only.
 *
 * @param names each names the same thing
 */
public record Intent(List<Name> names) {

    public Intent {
        names = List.copyOf(names);
    }

    /** A brand by any of its names. */
    public static Intent brand(String... names) {
        return new Intent(Stream.of(names).map(name -> Name.of(name, true)).toList());
    }

    /** A thing by any of its names. */
    public static Intent word(String... names) {
        return new Intent(Stream.of(names)
                .map(name -> Name.of(name, !Keyboard.isHangul(name)))
                .toList());
    }

    /** The first of its names. */
    public String text() {
        return names.get(0).text();
    }

    public boolean carriedBy(SearchedProduct product) {
        for (Name name : names) {
            for (FoldedText text : product.folded()) {
                if (name.standsIn(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many products carry it. */
    public int carriers(Catalogue catalogue) {
        return catalogue.count(this::carriedBy);
    }

    @Override
    public String toString() {
        return names.stream().map(Name::text).collect(Collectors.joining("/"));
    }

    /**
     * One name.
     *
     * @param folded the text as it is looked for
     * @param whole whether only whole words count
     */
    record Name(String text, String folded, boolean whole) {

        static Name of(String text, boolean whole) {
            return new Name(text, FoldedText.fold(text), whole);
        }

        boolean standsIn(FoldedText text) {
            return whole ? text.holdsWhole(folded) : text.holds(folded);
        }
    }
}
