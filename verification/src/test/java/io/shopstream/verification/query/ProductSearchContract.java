package io.shopstream.verification.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.index.ProductIndex;
import io.shopstream.query.search.Facets;
import io.shopstream.query.search.Facets.DiscountCount;
import io.shopstream.query.search.Facets.FacetCount;
import io.shopstream.query.search.Facets.PriceBar;
import io.shopstream.query.search.PageCursor;
import io.shopstream.query.search.ProductFilters;
import io.shopstream.query.search.ProductFilters.PriceBounds;
import io.shopstream.query.search.ScoreParts;
import io.shopstream.query.search.SearchHit;
import io.shopstream.query.search.SearchHit.TextPiece;
import io.shopstream.query.search.SearchPage;
import io.shopstream.query.search.SearchQuery;
import io.shopstream.query.search.SearchQuery.Page;
import io.shopstream.query.search.SearchRefusedException;
import io.shopstream.query.search.SearchSort;
import io.shopstream.query.search.Suggestions;
import io.shopstream.query.search.Suggestions.SuggestedProduct;
import io.shopstream.query.search.Understood.Chip;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a search in a real OpenSearch has to find; a subclass says where the server is and how it is asked. */
abstract class ProductSearchContract {

    /** When the samples are asked for. */
    static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Asks with the production search. */
    abstract SearchPage search(SearchQuery query);

    /** Asks for proposals as production does. */
    abstract Suggestions suggest(String text);

    /** Fills a fresh index with the sample products. */
    static void fill(URI openSearch) throws IOException, InterruptedException {
        send(openSearch, "PUT", "/" + ProductIndex.FIRST, ProductIndex.definition());
        send(
                openSearch,
                "POST",
                "/_aliases",
                ProductJson.text(Map.of(
                        "actions",
                        List.of(Map.of("add", Map.of("index", ProductIndex.FIRST, "alias", ProductIndex.ALIAS))))));
        for (ProductDocument product : SAMPLES) {
            send(openSearch, "PUT", "/products/_doc/" + product.key(), ProductJson.text(product));
        }
        send(openSearch, "POST", "/products/_refresh", "");
    }

    @Test
    void emptyTextFindsEverything() {
        SearchPage page = search(SearchQuery.everything());

        assertThat(page.total()).isEqualTo(SAMPLES.size());
        assertThat(page.facets().brand()).contains(new FacetCount("나이키", 2), new FacetCount("Adidas", 1));
    }

    @Test
    void wordsAreFoundInBrandNameAndCategoryTogether() {
        assertThat(keys("나이키 신발")).containsExactlyInAnyOrder("shop.example:1", "shop.example:2");
        assertThat(keys("반팔 커버낫")).containsExactly("shop.example:4");
    }

    @Test
    void halfTypedWordFindsTheWhole() {
        assertThat(keys("나이키 에어맥")).containsExactly("shop.example:1");
        assertThat(keys("adi")).containsExactly("shop.example:3");
    }

    @Test
    void halfTypedSyllableAndInitialLettersFindTheWord() {
        assertThat(keys("에어맥ㅅ")).containsExactly("shop.example:1");
        assertThat(keys("ㄴㅇㅋ")).containsExactlyInAnyOrder("shop.example:1", "shop.example:2");
        assertThat(keys("커버나")).containsExactly("shop.example:4");
    }

    @Test
    void otherKeyboardLayoutIsRead() {
        assertThat(keys("skdlzl")).containsExactlyInAnyOrder("shop.example:1", "shop.example:2");
        assertThat(keys("ㅁ양ㅁㄴ")).containsExactly("shop.example:3");
    }

    @Test
    void blanksDoNotMatter() {
        assertThat(keys("오버핏반팔티")).containsExactly("shop.example:4");
        assertThat(keys("나이 키 에어 맥스")).contains("shop.example:1");
    }

    @Test
    void otherScriptAndSynonymsFindTheSame() {
        assertThat(keys("nike")).containsExactlyInAnyOrder("shop.example:1", "shop.example:2");
        assertThat(keys("아디다스")).containsExactly("shop.example:3");
        assertThat(keys("숏슬리브 티")).containsExactly("shop.example:4");
    }

    @Test
    void misspeltWordFindsWhatIsClose() {
        SearchPage page = search(SearchQuery.of("나이커"));

        assertThat(page.hits().stream().map(SearchHit::key))
                .containsExactlyInAnyOrder("shop.example:1", "shop.example:2");
        assertThat(page.understood().misspelt()).isTrue();
    }

    @Test
    void productOfAnotherColourIsNoGuess() {
        assertThat(keys("흰 에어포스")).containsExactly("shop.example:2");
        assertThat(keys("검정 에어포스")).isEmpty();
    }

    @Test
    void wordsOfAPriceBoundIt() {
        assertThat(keys("5만원 이하 티셔츠")).containsExactly("shop.example:4");
        assertThat(keys("3만원 이하 티셔츠")).isEmpty();
    }

    @Test
    void particlesDoNotMatter() {
        assertThat(search(SearchQuery.of("나이키의 티셔츠를")).understood().misspelt()).isTrue();
        assertThat(keys("커버낫의 티셔츠를")).containsExactly("shop.example:4");
    }

    @Test
    void explainedScoreIsTheOneThatOpenSearchGave() {
        SearchQuery query = new SearchQuery("나이키", ProductFilters.NONE, SearchSort.RELEVANCE, Page.FIRST, true);
        List<ScoreParts> scores =
                search(query).hits().stream().map(SearchHit::score).toList();

        assertThat(scores)
                .hasSize(2)
                .allSatisfy(score -> assertThat(
                                score.text() + score.popularity() + score.rating() + score.freshness() + score.stock())
                        .isCloseTo(score.score(), within(1e-6)));
        assertThat(search(SearchQuery.of("나이키")).hits())
                .extracting(SearchHit::score)
                .containsOnlyNulls();
    }

    /** Without words every text scores 1, so that what is left is what the index's script and this program's formula disagree on. */
    @Test
    void indexWeighsAProductAsItIsExplained() {
        SearchQuery query = new SearchQuery("", ProductFilters.NONE, SearchSort.NEWEST, Page.FIRST, true);

        assertThat(search(query).hits())
                .hasSize(SAMPLES.size())
                .allSatisfy(hit -> assertThat(hit.score().text()).isCloseTo(1, within(1e-4)));
    }

    @Test
    void reviewsAndRatingsDecideAmongEqualTexts() {
        assertThat(keys("스니커즈 러닝")).startsWith("shop.example:1");
        assertThat(search(SearchQuery.everything()).hits().get(0).key()).isEqualTo("shop.example:1");
    }

    @Test
    void sizeInWordsIsAFilterWhereProductsHaveIt() {
        SearchPage page = search(SearchQuery.of("나이키 270mm"));

        assertThat(page.hits()).extracting(SearchHit::key).containsExactly("shop.example:1");
        assertThat(page.understood().chips()).containsExactly(Chip.size("270mm", "270"));
        assertThat(search(SearchQuery.of("나이키 라지")).understood().chips()).isEmpty();
    }

    @Test
    void wordThatIsCloseIsProposed() {
        assertThat(search(SearchQuery.of("나이커")).understood().didYouMean()).isEqualTo("나이키");
    }

    @Test
    void matchIsHighlighted() {
        SearchHit hit = search(SearchQuery.of("에어맥스")).hits().get(0);

        assertThat(hit.highlighted()).contains(new TextPiece("에어맥스", true));
        assertThat(String.join(
                        "", hit.highlighted().stream().map(TextPiece::text).toList()))
                .isEqualTo(hit.name());
    }

    @Test
    void proposalsAreBrandsAndCategoriesThatBeginSoAndProducts() {
        Suggestions typed = suggest("나잌");

        assertThat(typed.brands()).containsExactly(new FacetCount("나이키", 2));
        assertThat(typed.categories()).isEmpty();
        assertThat(typed.products())
                .extracting(SuggestedProduct::key)
                .containsExactlyInAnyOrder("shop.example:1", "shop.example:2");
        assertThat(suggest("신바").categories()).containsExactly(new FacetCount("신발", 3));
        assertThat(suggest("ㅅㅂ").categories()).containsExactly(new FacetCount("신발", 3));
        assertThat(suggest("zjqjsk").brands()).containsExactly(new FacetCount("커버낫", 1));
        assertThat(suggest("")).isEqualTo(Suggestions.NONE);
    }

    @Test
    void facetCountsUnderAllFiltersButItsOwn() {
        SearchPage page = search(filtered(List.of("NIKE", "나이키"), null, null, false, SearchSort.RELEVANCE));

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.facets().brand())
                .containsExactlyInAnyOrder(
                        new FacetCount("나이키", 2), new FacetCount("Adidas", 1), new FacetCount("커버낫", 1));
        assertThat(page.facets().shop()).containsExactly(new FacetCount("shop.example", 2));
    }

    @Test
    void pricesColoursDiscountsAndStockAreCounted() {
        Facets facets = search(filtered(List.of(), new BigDecimal("100000"), null, true, SearchSort.RELEVANCE))
                .facets();

        assertThat(facets.price().currency()).isEqualTo("KRW");
        assertThat(facets.price().bars())
                .containsExactly(
                        new PriceBar(new BigDecimal(20_000), new BigDecimal(50_000), 1),
                        new PriceBar(new BigDecimal(50_000), new BigDecimal(100_000), 0),
                        new PriceBar(new BigDecimal(100_000), new BigDecimal(200_000), 1));
        assertThat(facets.discount()).containsExactly(new DiscountCount(10, 1), new DiscountCount(30, 1));
        assertThat(facets.inStock()).isEqualTo(1);
        assertThat(search(SearchQuery.everything()).facets().colour()).containsExactly(new FacetCount("white", 1));
    }

    @Test
    void pagesGoOnBehindAHit() {
        SearchQuery first = new SearchQuery("", ProductFilters.NONE, SearchSort.PRICE_DESC, new Page(1, 2, null));
        String next = search(first).next();
        SearchPage second = search(
                new SearchQuery("", ProductFilters.NONE, SearchSort.PRICE_DESC, new Page(1, 2, new PageCursor(next))));
        SearchPage last = search(new SearchQuery(
                "", ProductFilters.NONE, SearchSort.PRICE_DESC, new Page(1, 2, new PageCursor(second.next()))));

        assertThat(second.hits().stream().map(SearchHit::key)).containsExactly("shop.example:4", "shop.example:3");
        assertThat(last.hits()).isEmpty();
        assertThat(last.next()).isNull();
    }

    @Test
    void longestTextsOfAnyKindAreAnsweredOrRefused() {
        for (String text : List.of(
                "가".repeat(200),
                "ㄱ".repeat(200),
                "반팔 ".repeat(50),
                "반바지맨투맨후드티청바지오버핏".repeat(10),
                "aㅏ".repeat(100),
                "나이키 신발 ".repeat(28) + "틀린글자")) {
            assertThatCode(() -> search(SearchQuery.of(text.strip())))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(SearchRefusedException.class));
            assertThatCode(() -> suggest(text.strip()))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(SearchRefusedException.class));
        }
    }

    @Test
    void cursorOfAnotherQueryIsRefused() {
        PageCursor other = new PageCursor("WyJhIl0"); // ["a"]: one value where the order has two

        assertThatExceptionOfType(SearchRefusedException.class)
                .isThrownBy(() ->
                        search(new SearchQuery("", ProductFilters.NONE, SearchSort.PRICE_DESC, new Page(1, 2, other))));
    }

    @Test
    void pricesAndStockFilter() {
        SearchQuery query =
                filtered(List.of(), new BigDecimal("39000"), new BigDecimal("139000"), true, SearchSort.PRICE_ASC);

        assertThat(search(query).hits().stream().map(SearchHit::key))
                .containsExactly("shop.example:4", "shop.example:1");
    }

    @Test
    void sortsPutWhatHasNoValueLast() {
        assertThat(sorted(SearchSort.PRICE_DESC))
                .containsExactly("shop.example:2", "shop.example:1", "shop.example:4", "shop.example:3");
        assertThat(sorted(SearchSort.DISCOUNT))
                .containsExactly("shop.example:1", "shop.example:2", "shop.example:3", "shop.example:4");
        assertThat(sorted(SearchSort.NEWEST))
                .containsExactly("shop.example:4", "shop.example:3", "shop.example:2", "shop.example:1");
    }

    private List<String> keys(String text) {
        return search(SearchQuery.of(text)).hits().stream().map(SearchHit::key).toList();
    }

    private List<String> sorted(SearchSort sort) {
        return search(filtered(List.of(), null, null, false, sort)).hits().stream()
                .map(SearchHit::key)
                .toList();
    }

    private static SearchQuery filtered(
            List<String> brands,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            boolean inStock,
            SearchSort sort) {
        PriceBounds price = new PriceBounds(least, most, null);
        return new SearchQuery(
                "",
                new ProductFilters(brands, null, null, List.of(), List.of(), price, null, inStock),
                sort,
                Page.FIRST);
    }

    private static final List<ProductDocument> SAMPLES = List.of(
            product(1, "나이키 에어맥스 러닝 스니커즈", "나이키", "신발", "139000", 30, true),
            product(2, "에어포스 화이트", "나이키", "신발", "149000", null, false),
            product(3, "Gazelle Indoor", "Adidas", "신발", null, null, true),
            product(4, "오버핏 반팔 티셔츠", "커버낫", "상의", "39000", null, true));

    private static ProductDocument product(
            int number,
            String name,
            String brand,
            String category,
            @Nullable String price,
            @Nullable Integer discount,
            boolean inStock) {
        return new ProductDocument(
                "shop.example:" + number,
                "shop.example",
                number,
                "0000000000000000",
                name,
                brand,
                null,
                List.of(category),
                null,
                null,
                null,
                null,
                null,
                null,
                "ko",
                price == null ? null : new BigDecimal(price),
                null,
                "KRW",
                discount,
                inStock ? "IN_STOCK" : "OUT_OF_STOCK",
                inStock,
                List.of(),
                number == 1 ? List.of("260", "270") : List.of(),
                number == 1 ? 4.8 : null,
                number == 1 ? 1_200 : null,
                Instant.parse("2026-11-0" + number + "T00:00:00Z"));
    }

    private static void send(URI server, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    }
}
