package io.shopstream.query.understand;

import io.shopstream.query.search.ProductFilters;
import io.shopstream.query.search.ProductFilters.PriceBounds;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.SearchWords;
import io.shopstream.query.search.SearchWords.Tolerance;
import io.shopstream.query.search.Understood;
import io.shopstream.query.search.Understood.Chip.Kind;
import io.shopstream.query.search.WordSearch;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches for what a shopper means. The text is taken at its word first; only where nothing is found a size in it is a word
 * like others, then it is read as typed on the other keyboard layout, and then as misspelt. So no guess ever mixes with what
 * was asked for.
 */
public final class UnderstandingSearch implements ProductSearch {

    /** Up to so many products are so few that another word may have been meant. */
    private static final int LITTLE = 2;

    private final WordSearch index;
    private final Supplier<Dictionary> dictionary;

    public UnderstandingSearch(WordSearch index, Supplier<Dictionary> dictionary) {
        this.index = index;
        this.dictionary = dictionary;
    }

    @Override
    public SearchPage search(SearchQuery query) {
        Dictionary words = dictionary.get();
        Reader reader = new Reader(words);
        Reading typed = reader.read(query.text(), kinds(query.filters()));
        SearchPage page = find(query, typed, Tolerance.AS_TYPED);
        if (page.total() == 0 && typed.size() != null) {
            typed = reader.read(query.text(), withoutSize(query.filters()));
            page = find(query, typed, Tolerance.AS_TYPED);
        }
        if (page.total() > 0 || typed.words().isEmpty()) {
            String meant = page.total() <= LITTLE ? words.correction().of(typed.words()) : null;
            return page.understood(Understood.asTyped(typed.chips()).meaning(meant));
        }
        Reading read = typed;
        return onOtherKeyboard(query, reader).orElseGet(() -> closeTo(query, read));
    }

    private Optional<SearchPage> onOtherKeyboard(SearchQuery query, Reader reader) {
        String meant = OtherKeyboard.of(query.text());
        if (meant == null) {
            return Optional.empty();
        }
        Reading reading = reader.read(meant, kinds(query.filters()));
        SearchPage page = find(query, reading, Tolerance.AS_TYPED);
        return page.total() == 0
                ? Optional.empty()
                : Optional.of(page.understood(Understood.shownFor(reading.chips(), query.text(), meant)));
    }

    private SearchPage closeTo(SearchQuery query, Reading typed) {
        SearchPage page = find(query, typed, Tolerance.MISSPELT);
        String meant = Correction.toWordsOf(page.hits()).of(typed.words());
        return page.understood(Understood.misspelt(typed.chips()).meaning(meant));
    }

    private SearchPage find(SearchQuery query, Reading reading, Tolerance tolerance) {
        ProductFilters filters = query.filters();
        if (reading.price() != null) {
            filters = filters.priced(bounds(reading.price()));
        }
        if (reading.size() != null) {
            filters = filters.sized(reading.size().labels());
        }
        return index.search(query.with(filters), new SearchWords(reading.words(), tolerance));
    }

    /** What the shopper has not set, words may say. */
    private static Set<Kind> kinds(ProductFilters filters) {
        Set<Kind> kinds = EnumSet.of(Kind.COLOUR);
        PriceBounds price = filters.price();
        boolean inWon = price.currency() == null || price.currency().equals(PriceWords.CURRENCY);
        if (inWon && !price.bounded()) {
            kinds.add(Kind.PRICE);
        }
        if (filters.sizes().isEmpty()) {
            kinds.add(Kind.SIZE);
        }
        return kinds;
    }

    private static Set<Kind> withoutSize(ProductFilters filters) {
        Set<Kind> kinds = kinds(filters);
        kinds.remove(Kind.SIZE);
        return kinds;
    }

    private static PriceBounds bounds(PricePhrase price) {
        return new PriceBounds(amount(price.least()), amount(price.most()), PriceWords.CURRENCY);
    }

    private static @Nullable BigDecimal amount(@Nullable Long won) {
        return won == null ? null : BigDecimal.valueOf(won);
    }
}
