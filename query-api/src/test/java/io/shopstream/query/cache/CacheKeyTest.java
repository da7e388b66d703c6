package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.search.ProductFilters;
import io.shopstream.query.search.ProductFilters.PriceBounds;
import io.shopstream.query.search.SearchQuery;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CacheKeyTest {

    @Test
    void queriesThatMeanTheSameShareAKey() {
        // decomposed Hangul with odd spaces, other order of brands, other scale of the price
        SearchQuery odd = query("  \u1102\u1161\u110b\u1175\u110f\u1175   신발", List.of("b", "a", "b"), "1000.00");
        SearchQuery plain = query("나이키 신발", List.of("a", "b"), "1000");

        assertThat(CacheKey.of("search", odd)).isEqualTo(CacheKey.of("search", plain));
    }

    @Test
    void otherQueriesHaveOtherKeys() {
        assertThat(CacheKey.of("search", query("a", List.of(), "1")))
                .isNotEqualTo(CacheKey.of("search", query("a", List.of(), "2")));
    }

    private static SearchQuery query(String text, List<String> brands, String minPrice) {
        PriceBounds price = new PriceBounds(new BigDecimal(minPrice), null, null);
        return SearchQuery.of(text)
                .with(new ProductFilters(brands, null, null, List.of(), List.of(), price, null, false));
    }
}
