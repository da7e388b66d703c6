package io.shopstream.query.understand;

import io.shopstream.query.search.ProductFilters.PriceBounds;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.SearchWords;
import io.shopstream.query.search.SearchWords.Tolerance;
import io.shopstream.query.search.Understood;
import io.shopstream.query.search.WordSearch;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches for what a shopper means. The text is taken at its word first; only where nothing is found it is read as typed
 * on the other keyboard layout, and then as misspelt. So no guess ever mixes with what was asked for.
 */
public final class UnderstandingSearch implements ProductSearch {

    private final WordSearch index;
    private final Supplier<Dictionary> dictionary;

    public UnderstandingSearch(WordSearch index, Supplier<Dictionary> dictionary) {
        this.index = index;
        this.dictionary = dictionary;
    }

    @Override
    public SearchPage search(SearchQuery query) {
        Reading typed = read(query, query.text());
        SearchPage page = find(query, typed, Tolerance.AS_TYPED);
        if (page.total() > 0 || typed.words().isEmpty()) {
            return page.understood(new Understood(typed.chips(), null, null, false));
        }
        return onOtherKeyboard(query)
                .orElseGet(() -> find(query, typed, Tolerance.MISSPELT)
                        .understood(new Understood(typed.chips(), null, null, true)));
    }

    private Optional<SearchPage> onOtherKeyboard(SearchQuery query) {
        String meant = OtherKeyboard.of(query.text());
        if (meant == null) {
            return Optional.empty();
        }
        Reading reading = read(query, meant);
        SearchPage page = find(query, reading, Tolerance.AS_TYPED);
        return page.total() == 0
                ? Optional.empty()
                : Optional.of(page.understood(new Understood(reading.chips(), query.text(), meant, false)));
    }

    private Reading read(SearchQuery query, String text) {
        PriceBounds given = query.filters().price();
        boolean inWon = given.currency() == null || given.currency().equals(PriceWords.CURRENCY);
        return new Reader(dictionary.get()).read(text, inWon && !given.bounded());
    }

    private SearchPage find(SearchQuery query, Reading reading, Tolerance tolerance) {
        return index.search(bounded(query, reading.price()), new SearchWords(reading.words(), tolerance));
    }

    private static SearchQuery bounded(SearchQuery query, @Nullable PricePhrase price) {
        if (price == null) {
            return query;
        }
        PriceBounds bounds = new PriceBounds(amount(price.least()), amount(price.most()), PriceWords.CURRENCY);
        return query.with(query.filters().priced(bounds));
    }

    private static @Nullable BigDecimal amount(@Nullable Long won) {
        return won == null ? null : BigDecimal.valueOf(won);
    }
}
