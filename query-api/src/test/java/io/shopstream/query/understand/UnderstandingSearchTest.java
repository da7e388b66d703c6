package io.shopstream.query.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.search.Facets;
import io.shopstream.query.search.ProductFilters.PriceBounds;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.SearchWord;
import io.shopstream.query.search.SearchWords;
import io.shopstream.query.search.SearchWords.Tolerance;
import io.shopstream.query.search.Understood;
import io.shopstream.query.search.Understood.Chip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnderstandingSearchTest {

    private final List<SearchQuery> asked = new ArrayList<>();
    private final List<String> looked = new ArrayList<>();

    @Test
    void whatIsFoundAsTypedIsAskedForOnce() {
        Understood understood =
                search(Set.of("셔츠")).search(SearchQuery.of("셔츠")).understood();

        assertThat(looked).containsExactly("셔츠 AS_TYPED");
        assertThat(understood).isEqualTo(Understood.AS_TYPED);
    }

    @Test
    void otherLayoutIsTriedWhereNothingIsFound() {
        Understood understood =
                search(Set.of("무신사")).search(SearchQuery.of("antlstk")).understood();

        assertThat(looked).containsExactly("antlstk AS_TYPED", "무신사 AS_TYPED");
        assertThat(understood).isEqualTo(Understood.shownFor(List.of(), "antlstk", "무신사"));
    }

    @Test
    void misspellingIsTheLastGuess() {
        Understood understood =
                search(Set.of()).search(SearchQuery.of("antlstk")).understood();

        assertThat(looked).containsExactly("antlstk AS_TYPED", "무신사 AS_TYPED", "antlstk MISSPELT");
        assertThat(understood.misspelt()).isTrue();
    }

    @Test
    void emptyIndexIsAskedForEverythingOnce() {
        search(Set.of()).search(SearchQuery.everything());

        assertThat(looked).containsExactly(" AS_TYPED");
    }

    @Test
    void sizeIsAFilterWhereProductsHaveIt() {
        Understood understood =
                search(Set.of("나이키")).search(SearchQuery.of("나이키 270mm")).understood();

        assertThat(looked).containsExactly("나이키 AS_TYPED");
        assertThat(asked.get(0).filters().sizes()).containsExactly("270", "270MM", "270mm");
        assertThat(understood.chips()).containsExactly(Chip.size("270mm", "270"));
    }

    @Test
    void sizeThatNoProductHasIsAWordLikeOthers() {
        Understood understood =
                search(Set.of("85A 나이키")).search(SearchQuery.of("85A 나이키")).understood();

        assertThat(looked).containsExactly("나이키 AS_TYPED", "85A 나이키 AS_TYPED");
        assertThat(asked.get(1).filters().sizes()).isEmpty();
        assertThat(understood).isEqualTo(Understood.AS_TYPED);
    }

    @Test
    void wordOfTheDictionaryIsProposedWhereLittleIsFound() {
        assertThat(search(Set.of("나이커"))
                        .search(SearchQuery.of("나이커"))
                        .understood()
                        .didYouMean())
                .isEqualTo("나이키");
    }

    @Test
    void wordsOfAPriceBoundIt() {
        search(Set.of("셔츠")).search(SearchQuery.of("3만원 이하 셔츠"));

        assertThat(looked).containsExactly("셔츠 AS_TYPED");
        assertThat(asked.get(0).filters().price()).isEqualTo(new PriceBounds(null, new BigDecimal("30000"), "KRW"));
    }

    /** An index that holds one product for each of the texts. */
    private UnderstandingSearch search(Set<String> found) {
        return new UnderstandingSearch(
                (query, words) -> {
                    asked.add(query);
                    looked.add(text(words) + " " + words.tolerance());
                    boolean finds = words.tolerance() == Tolerance.AS_TYPED && found.contains(text(words));
                    return page(finds ? 1 : 0);
                },
                Dictionary::shipped);
    }

    private static String text(SearchWords words) {
        return String.join(" ", words.words().stream().map(SearchWord::typed).toList());
    }

    private static SearchPage page(int total) {
        return new SearchPage(total, 1, 24, List.of(), null, Facets.NONE, Understood.AS_TYPED);
    }
}
