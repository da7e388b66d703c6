package io.shopstream.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.query.search.ProductFilters.PriceBounds;
import io.shopstream.query.search.SearchQuery.Page;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch.core.SearchRequest;

/** Compares with the golden files in {@code src/test/resources/search}; a wanted change is made there too. */
class SearchDslTest {

    private static final ColourWords COLOURS = new ColourWords(Map.of("black", List.of("검정", "black")));

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void everythingIsAskedForWithoutTextAndFilters() throws IOException {
        assertThat(dsl(SearchQuery.everything())).isEqualTo(golden("everything.json"));
    }

    @Test
    void textFiltersAndFacetsAreAskedFor() throws IOException {
        SearchQuery query = new SearchQuery(
                "나이키 에어맥",
                new ProductFilters(
                        List.of("나이키", "Adidas"),
                        "신발",
                        "shop.example",
                        List.of("black"),
                        List.of("270"),
                        new PriceBounds(new BigDecimal("99.5"), new BigDecimal("10000"), "KRW"),
                        30,
                        true),
                SearchSort.PRICE_ASC,
                new Page(3, 10, null));

        assertThat(dsl(query)).isEqualTo(golden("filtered.json"));
    }

    private static JsonNode dsl(SearchQuery query) throws IOException {
        SearchRequest request =
                SearchDsl.request(query, SearchWords.of(query.text()), COLOURS, new Ranking(NOON), "3000ms");
        assertThat(request.index()).containsExactly("products");
        return ProductJson.mapper().readTree(request.toJsonString());
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream file = SearchDslTest.class.getResourceAsStream("/search/" + name)) {
            return ProductJson.mapper().readTree(Objects.requireNonNull(file, name));
        }
    }
}
