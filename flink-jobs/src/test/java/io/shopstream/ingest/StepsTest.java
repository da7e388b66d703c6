package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.decode.DecodeEdits;
import io.shopstream.ingest.decode.DecodePages;
import io.shopstream.ingest.decode.DecodedPage;
import io.shopstream.ingest.parse.ParsePages;
import io.shopstream.ingest.parse.ParsedProduct;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.ingest.validate.ValidateProducts;
import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;

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

        Steps steps = through(record);

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
        Steps steps = through(Records.page(Records.html(SHIRT, Records.APPENDED.plusSeconds(3_600))));

        assertThat(steps.observed())
                .singleElement()
                .extracting(Observation::observedAt)
                .isEqualTo(Records.APPENDED);
    }

    @Test
    void pageWithoutAProductIsRejectedWithItsRecord() throws Exception {
        SourceRecord record = Records.page(Records.html("<html><body>공지사항</body></html>", FETCHED));

        assertThat(through(record).rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.stage()).isEqualTo("parse");
            assertThat(rejection.rule()).isEqualTo("no-product");
            assertThat(rejection.record()).usingRecursiveComparison().isEqualTo(record);
        });
    }

    @Test
    void recordThatIsNoEventIsRejected() throws Exception {
        SourceRecord record = Records.plain(Topics.RAW_PAGES, "hello");

        assertThat(through(record).rejected())
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
        try (OneInputStreamOperatorTestHarness<SourceRecord, Observation> edits =
                ProcessFunctionTestHarnesses.forProcessFunction(new DecodeEdits())) {
            edits.processElement(Records.plain(Topics.PRODUCT_EDITS, ProductJson.text(edit)), 0);
            edits.processElement(Records.plain(Topics.PRODUCT_EDITS, "{\"id\":1"), 1);

            assertThat(edits.extractOutputValues()).singleElement().satisfies(observation -> {
                assertThat(observation.kind()).isEqualTo(ObservationKind.EDIT);
                assertThat(observation.facts().name()).isEqualTo("고친 이름");
                assertThat(observation.deleted()).isFalse();
            });
            assertThat(edits.getSideOutput(Rejection.TAG)).hasSize(1);
        }
    }

    private static Steps through(SourceRecord record) throws Exception {
        Step<DecodedPage> decoded = step(new DecodePages(), List.of(record));
        Step<ParsedProduct> parsed = step(new ParsePages(), decoded.out());
        Step<Observation> validated = step(new ValidateProducts(), parsed.out());
        List<Rejection> rejected = Stream.of(decoded.rejected(), parsed.rejected(), validated.rejected())
                .flatMap(List::stream)
                .toList();
        return new Steps(validated.out(), rejected);
    }

    private static <I, O> Step<O> step(ProcessFunction<I, O> function, List<I> in) throws Exception {
        try (OneInputStreamOperatorTestHarness<I, O> harness =
                ProcessFunctionTestHarnesses.forProcessFunction(function)) {
            for (I element : in) {
                harness.processElement(element, 0);
            }
            var rejected = harness.getSideOutput(Rejection.TAG);
            return new Step<>(
                    harness.extractOutputValues(),
                    rejected == null
                            ? List.of()
                            : rejected.stream().map(letter -> letter.getValue()).toList());
        }
    }

    private record Step<O>(List<O> out, List<Rejection> rejected) {}

    private record Steps(List<Observation> observed, List<Rejection> rejected) {}
}
