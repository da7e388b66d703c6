package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each step before the key, as an operator. */
class StepsTest {

    private static final String SHIRT = """
            <html><head><script type="application/ld+json">
            {"@context":"https://schema.org","@type":"Product","name":"오버핏 셔츠","sku":"A 1",
             "offers":{"@type":"Offer","price":"39900","priceCurrency":"KRW",
                       "availability":"https://schema.org/InStock"}}
            </script></head><body><h1>오버핏 셔츠</h1></body></html>
            """;

    private static final Instant FETCHED = Records.APPENDED.minusSeconds(5);

    @Test
    void pageBecomesAnObservationUnderItsKey() throws Exception {
        SourceRecord record = Records.page(Records.html(SHIRT, FETCHED));

        Steps steps = Steps.through(record);

        assertThat(steps.rejected()).isEmpty();
        assertThat(steps.observed()).singleElement().satisfies(observation -> {
            assertThat(observation.productKey()).isEqualTo("shop.example:A~201");
            assertThat(observation.kind()).isEqualTo(ObservationKind.DETAIL);
            assertThat(observation.observedAt()).isEqualTo(FETCHED);
            assertThat(observation.facts().name()).isEqualTo("오버핏 셔츠");
            assertThat(observation.origin().offset()).isEqualTo(42);
        });
    }

    @Test
    void clockThatRunsAheadIsHeldToTheBrokersTime() throws Exception {
        Steps steps = Steps.through(Records.page(Records.html(SHIRT, Records.APPENDED.plusSeconds(3_600))));

        assertThat(steps.observed())
                .singleElement()
                .extracting(Observation::observedAt)
                .isEqualTo(Records.APPENDED);
    }

    @Test
    void pageWithoutAProductIsRejectedWithItsRecord() throws Exception {
        SourceRecord record = Records.page(Records.html("<html><body>공지사항</body></html>", FETCHED));

        assertThat(Steps.through(record).rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.stage()).isEqualTo("parse");
            assertThat(rejection.rule()).isEqualTo("no-product");
            assertThat(rejection.record()).usingRecursiveComparison().isEqualTo(record);
        });
    }

    @Test
    void recordThatIsNoEventIsRejected() throws Exception {
        SourceRecord record = Records.plain(Topics.RAW_PAGES, "hello");

        assertThat(Steps.through(record).rejected())
                .singleElement()
                .extracting(Rejection::stage, Rejection::rule)
                .containsExactly("decode", "malformed-event");
    }

    @Test
    void editBecomesAnObservationThatPins() throws Exception {
        ProductEdit edit = new ProductEdit(
                "edit-1",
                "shop.example:1",
                ProductEdit.Action.PIN,
                ProductFacts.builder().name("고친 이름").build(),
                FETCHED);

        Steps steps = Steps.throughEdits(Records.plain(Topics.PRODUCT_EDITS, ProductJson.text(edit)));

        assertThat(steps.rejected()).isEmpty();
        assertThat(steps.observed()).singleElement().satisfies(observation -> {
            assertThat(observation.kind()).isEqualTo(ObservationKind.EDIT);
            assertThat(observation.facts().name()).isEqualTo("고친 이름");
            assertThat(observation.deleted()).isFalse();
        });
    }

    @Test
    void twoTilesOfOneProductAreOneObservationWhicheverComesFirst() throws Exception {
        String red = tile("/p/777?colour=red", "777", 39_900);
        String blue = tile("/p/777?colour=blue", "777", 29_900);

        List<Observation> redFirst = Steps.through(listing(red, blue)).observed();

        assertThat(redFirst).hasSize(1);
        assertThat(Steps.through(listing(blue, red)).observed()).isEqualTo(redFirst);
    }

    @Test
    void refusedTilesOfAPageAreOneRejectionAndTheOthersPass() throws Exception {
        String tooLong = "9".repeat(300);
        Steps steps = Steps.through(listing(
                tile("/p/777", "777", 39_900),
                tile("/look/a", tooLong + "a", 1_000),
                tile("/look/b", tooLong + "b", 1_000),
                tile("/look/c", tooLong + "c", 1_000)));

        assertThat(steps.observed())
                .extracting(Observation::productKey, Observation::kind)
                .containsExactly(tuple("shop.example:777", ObservationKind.TILE));
        assertThat(steps.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.rule()).isEqualTo("id-length");
            assertThat(rejection.reason()).endsWith("Refused besides: 2.");
        });
    }

    @Test
    void emptyTextsOfAnEditPinNothing() throws Exception {
        Steps steps = Steps.throughEdits(Records.plain(Topics.PRODUCT_EDITS, edit("""
                {"name": "고친 이름", "brand": " ", "categories": ["", "셔츠"]}""")));

        assertThat(steps.observed())
                .extracting(Observation::facts)
                .containsExactly(ProductFacts.builder()
                        .name("고친 이름")
                        .categories(List.of("셔츠"))
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\\u0000b\"}                 | clean-text",
                "{\"name\": \"\\ud800\"}                   | clean-text",
                "{\"url\": \"javascript:alert(1)\"}         | web-address",
                "{\"gtin\": \"123\"}                        | gtin-check-digit",
                "{\"rating\": \"NaN\"}                      | rating-in-scale",
                "{\"rating\": 1e400}                        | rating-in-scale",
                "{\"reviewCount\": 1.5}                     | malformed-edit",
                "{\"reviewCount\": 1e400}                   | malformed-edit",
                "{\"offer\": {\"availability\": 0}}         | malformed-edit",
                "{\"categories\": [null]}                   | malformed-edit",
                "{\"name\": \"a\"}} trailing                | malformed-edit",
                "[]                                         | malformed-edit",
            })
    void editThatBreaksARuleIsRejectedUnderItsName(String facts, String rule) throws Exception {
        Steps steps = Steps.throughEdits(Records.plain(Topics.PRODUCT_EDITS, edit(facts)));

        assertThat(steps.observed()).isEmpty();
        assertThat(steps.rejected())
                .extracting(Rejection::stage, Rejection::rule)
                .containsExactly(tuple("decode-edit", rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{\"id\":1", "{\"id\":\"a\\u0000\"}", "1e999999999"})
    void recordThatIsNoEditIsRejected(String json) throws Exception {
        assertThat(Steps.throughEdits(Records.plain(Topics.PRODUCT_EDITS, json)).rejected())
                .extracting(Rejection::rule)
                .containsExactly("malformed-edit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"-1000-01-01T00:00:00Z\"", "-1", "1e18", "\"+1000000001-01-01T00:00:00Z\""})
    void editOfAnImpossibleTimeIsRejected(String issuedAt) throws Exception {
        String json = edit("{}").replace("\"2026-11-01T00:00:05Z\"", issuedAt);

        assertThat(Steps.throughEdits(Records.plain(Topics.PRODUCT_EDITS, json)).rejected())
                .extracting(Rejection::rule)
                .containsExactly("malformed-edit");
    }

    private static String edit(String facts) {
        return "{\"id\":\"e1\",\"productKey\":\"shop.example:1\",\"action\":\"PIN\",\"issuedAt\":\"2026-11-01T00:00:05Z\","
                + "\"facts\":" + facts + "}";
    }

    private static SourceRecord listing(String... tiles) {
        return Records.page(Records.html(
                "<script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":["
                        + String.join(",", tiles) + "]}</script>",
                FETCHED));
    }

    private static String tile(String url, String sku, int won) {
        return """
                {"@type": "ListItem", "item": {"@type": "Product", "name": "셔츠", "url": "%s", "sku": "%s",
                 "offers": {"price": %d, "priceCurrency": "KRW"}}}""".formatted(url, sku, won);
    }
}
