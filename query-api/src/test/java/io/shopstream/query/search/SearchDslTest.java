package io.shopstream.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch.core.SearchRequest;

/** Compares with the golden files in {@code src/test/resources/search}; a wanted change is made there too. */
class SearchDslTest {

    @Test
    void everythingIsAskedForWithoutTextAndFilters() throws IOException {
        assertThat(dsl(SearchQuery.everything())).isEqualTo(golden("everything.json"));
    }

    @Test
    void textFiltersAndFacetsAreAskedFor() throws IOException {
        SearchQuery query = new SearchQuery(
                "나이키 에어맥",
                List.of("나이키", "Adidas"),
                "신발",
                "shop.example",
                new BigDecimal("10000"),
                new BigDecimal("99.5"),
                "KRW",
                true,
                SearchSort.PRICE_ASC,
                3,
                10);

        assertThat(dsl(query)).isEqualTo(golden("filtered.json"));
    }

    private static JsonNode dsl(SearchQuery query) throws IOException {
        SearchRequest request = SearchDsl.request(query, "3000ms");
        assertThat(request.index()).containsExactly("products");
        return ProductJson.mapper().readTree(request.toJsonString());
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream file = SearchDslTest.class.getResourceAsStream("/search/" + name)) {
            return ProductJson.mapper().readTree(Objects.requireNonNull(file, name));
        }
    }
}
