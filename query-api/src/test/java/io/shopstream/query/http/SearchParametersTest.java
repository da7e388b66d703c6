package io.shopstream.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shopstream.query.search.PageCursor;
import io.shopstream.query.search.ProductFilters;
import io.shopstream.query.search.ProductFilters.PriceBounds;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.SearchQuery.Page;
import io.shopstream.query.search.SearchSort;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {

    @Test
    void absentParametersMeanEverything() {
        assertThat(SearchParameters.read(Map.of())).isEqualTo(SearchQuery.everything());
        assertThat(SearchParameters.read(Map.of("q", List.of(" ")))).isEqualTo(SearchQuery.everything());
    }

    @Test
    void everyParameterIsRead() {
        Map<String, List<String>> given = Map.ofEntries(
                Map.entry("q", List.of("에어  맥스")),
                Map.entry("brand", List.of("나이키", "Adidas")),
                Map.entry("category", List.of("신발")),
                Map.entry("shop", List.of("shop.example")),
                Map.entry("colour", List.of("red", "black")),
                Map.entry("sizeLabel", List.of("270")),
                Map.entry("minDiscount", List.of("30")),
                Map.entry("minPrice", List.of("1000.50")),
                Map.entry("maxPrice", List.of("2000")),
                Map.entry("currency", List.of("KRW")),
                Map.entry("inStock", List.of("true")),
                Map.entry("sort", List.of("price_desc")),
                Map.entry("explain", List.of("true")),
                Map.entry("page", List.of("100")),
                Map.entry("size", List.of("100")));

        assertThat(SearchParameters.read(given))
                .isEqualTo(new SearchQuery(
                        "에어 맥스",
                        new ProductFilters(
                                List.of("Adidas", "나이키"),
                                "신발",
                                "shop.example",
                                List.of("black", "red"),
                                List.of("270"),
                                new PriceBounds(new BigDecimal("1000.5"), new BigDecimal("2000"), "KRW"),
                                30,
                                true),
                        SearchSort.PRICE_DESC,
                        new Page(100, 100, null),
                        true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    brand    | ''           | brand is empty: leave it out or give it a value.
                    category | ' '          | category is empty: leave it out or give it a value.
                    shop     | Shop!        | shop is 'Shop!': expected a shop's host, such as shop.example.
                    minPrice | -1           | minPrice is '-1': expected an amount from 0 to 1000000000000 with up to 3 decimals, such as 39900.
                    maxPrice | 1e5          | maxPrice is '1e5': expected an amount from 0 to 1000000000000 with up to 3 decimals, such as 39900.
                    maxPrice | 1000000000001 | maxPrice is '1000000000001': expected an amount from 0 to 1000000000000 with up to 3 decimals, such as 39900.
                    currency | won          | currency is 'won': expected an ISO 4217 code, such as KRW.
                    inStock  | yes          | inStock is 'yes': expected true or false.
                    sort     | price        | sort is 'price': expected one of relevance, price_asc, price_desc, newest, discount, rating.
                    page     | 0            | page is '0': expected a whole number from 1 to 10000.
                    page     | 417          | page times size is 10008: expected at most 10000; go on with 'after', or narrow the search.
                    size     | 101          | size is '101': expected a whole number from 1 to 100.
                    size     | 9999999999   | size is '9999999999': expected a whole number from 1 to 100.
                    after    | e30          | after is 'e30': expected the value of 'next' in an answer.
                    after    | WyJhIl0*     | after is 'WyJhIl0*': expected the value of 'next' in an answer.
                    minDiscount | 100       | minDiscount is '100': expected a whole number from 1 to 99.
                    color    | red          | color is no parameter of this address: expected one of after, brand, category, colour, currency, explain, inStock, maxPrice, minDiscount, minPrice, page, q, shop, size, sizeLabel, sort.
                    """)
    void wrongParameterIsNamedWithWhatIsExpected(String name, String value, String detail) {
        assertThat(refused(Map.of(name, List.of(value))).errors()).containsExactly(new InvalidParameter(name, detail));
    }

    @Test
    void pageBehindAHitIsTheFirstOne() {
        assertThat(SearchParameters.read(Map.of("after", List.of("WyJhIl0"))).page())
                .isEqualTo(new Page(1, 24, new PageCursor("WyJhIl0")));
        assertThat(refused(Map.of("after", List.of("WyJhIl0"), "page", List.of("2")))
                        .errors())
                .containsExactly(
                        new InvalidParameter("page", "page is given together with after: expected one of them."));
    }

    @Test
    void textsAreBounded() {
        assertThat(refused(Map.of("q", List.of("가".repeat(201)))).errors())
                .containsExactly(new InvalidParameter("q", "q is 201 characters long: expected at most 200."));
        assertThat(refused(Map.of("q", List.of("a\u0000b"))).errors())
                .containsExactly(new InvalidParameter("q", "q holds a control character: expected plain text."));
        assertThat(refused(Map.of("brand", Collections.nCopies(21, "a"))).errors())
                .containsExactly(new InvalidParameter("brand", "brand is given 21 times: expected at most 20."));
        assertThat(refused(Map.of("q", List.of("a", "b"))).errors())
                .containsExactly(new InvalidParameter("q", "q is given 2 times: expected once."));
    }

    @Test
    void everyWrongParameterIsToldAtOnce() {
        RefusedException refused = refused(
                Map.of("minPrice", List.of("20"), "maxPrice", List.of("10"), "size", List.of("0"), "x", List.of("")));

        assertThat(refused.errors().stream().map(InvalidParameter::parameter)).containsExactly("x", "minPrice", "size");
    }

    private static RefusedException refused(Map<String, List<String>> given) {
        return catchThrowableOfType(RefusedException.class, () -> SearchParameters.read(given));
    }
}
