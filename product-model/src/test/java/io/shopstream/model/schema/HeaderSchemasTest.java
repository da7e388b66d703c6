package io.shopstream.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.shopstream.model.Catalogue;
import io.shopstream.model.ProductJson;
import io.shopstream.model.change.DeadLetter;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderSchemasTest {

    @ParameterizedTest
    @EnumSource
    void theHeadersOfAPageAreValid(RawPage.Renderer renderer) {
        assertThat(violations("raw-page.json", headers("text/html; charset=euc-kr", renderer)))
                .isEmpty();
    }

    @Test
    void aPageMayHaveNoContentType() {
        assertThat(headers(null, RawPage.Renderer.HTTP)).doesNotContainKey("content-type");
        assertThat(violations("raw-page.json", headers(null, RawPage.Renderer.HTTP)))
                .isEmpty();
    }

    @Test
    void theSchemaNamesEveryHeaderOfAPageAndNoOther() {
        assertThat(properties("raw-page.json").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        headers("text/html", RawPage.Renderer.HTTP).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_type", "ce_id", "ce_source", "ce_time", "ce_httpstatus"})
    void aPageWithoutOneOfTheseIsNotValid(String header) {
        Map<String, String> headers = headers("text/html", RawPage.Renderer.HTTP);
        headers.remove(header);

        assertThat(violations("raw-page.json", headers)).contains("required property '" + header + "' not found");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_type,        other",
        "ce_id,          ''",
        "ce_source,      /p/1",
        "ce_source,      https://shop.example/p 1",
        "ce_time,        yesterday",
        "ce_httpstatus,  600",
        "ce_renderer,    BROWSER",
    })
    void aWrongHeaderOfAPageIsNotValid(String header, String value) {
        Map<String, String> headers = headers("text/html", RawPage.Renderer.HTTP);
        headers.put(header, value);

        assertThat(violations("raw-page.json", headers)).contains(header);
    }

    @Test
    void theHeadersOfADeadLetterAreValidBesideItsOwn() {
        Map<String, String> headers = deadLetter();
        headers.put("ce_id", "f1");

        assertThat(violations("dead-letter.json", headers)).isEmpty();
    }

    @Test
    void theSchemaNamesEveryHeaderOfADeadLetterAndNoOther() {
        assertThat(properties("dead-letter.json").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(deadLetter().keySet());
    }

    @ParameterizedTest
    @CsvSource({"dl-stage", "dl-rule", "dl-reason", "dl-topic", "dl-partition", "dl-offset", "dl-time"})
    void aDeadLetterWithoutOneOfTheseIsNotValid(String header) {
        Map<String, String> headers = deadLetter();
        headers.remove(header);

        assertThat(violations("dead-letter.json", headers)).contains("required property '" + header + "' not found");
    }

    @Test
    void aDeadLetterThatHoldsItsWholeRecordDoesNotSayThatItIsCut() {
        Map<String, String> headers = deadLetter();
        headers.remove(DeadLetter.TRUNCATED);

        assertThat(violations("dead-letter.json", headers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dl-stage, ''", "dl-rule, No Product", "dl-partition, first", "dl-offset, -1", "dl-time, noon"})
    void aWrongHeaderOfADeadLetterIsNotValid(String header, String value) {
        Map<String, String> headers = deadLetter();
        headers.put(header, value);

        assertThat(violations("dead-letter.json", headers)).contains(header);
    }

    private static Map<String, String> deadLetter() {
        return new TreeMap<>(Map.of(
                DeadLetter.STAGE, "parse",
                DeadLetter.RULE, "no-product",
                DeadLetter.REASON, "The page states no product.",
                DeadLetter.TOPIC, "raw-pages",
                DeadLetter.PARTITION, "2",
                DeadLetter.OFFSET, "17",
                DeadLetter.TIME, Catalogue.NOON.toString(),
                DeadLetter.TRUNCATED, "12000000",
                DeadLetter.REPLAY_OF, "1:4",
                DeadLetter.ATTEMPT, "1"));
    }

    /** The headers that the Kafka binding makes of a page's event (CloudEvents Kafka binding 1.0.2, section 3.2). */
    private static Map<String, String> headers(@Nullable String contentType, RawPage.Renderer renderer) {
        CloudEvent event = RawPageEvents.toEvent(new RawPage(
                "f1", "https://shop.example/상품", Catalogue.NOON, 200, contentType, renderer, "c1", new byte[0]));
        Map<String, String> headers = new TreeMap<>();
        for (String attribute : event.getAttributeNames()) {
            header(headers, attribute, event.getAttribute(attribute));
        }
        for (String extension : event.getExtensionNames()) {
            header(headers, extension, event.getExtension(extension));
        }
        return headers;
    }

    private static void header(Map<String, String> headers, String attribute, @Nullable Object value) {
        if (value != null) {
            headers.put(attribute.equals("datacontenttype") ? "content-type" : "ce_" + attribute, value.toString());
        }
    }

    private static JsonNode properties(String schema) {
        return SchemaFolder.read(SchemaFolder.CURRENT).schemas().get(schema).get("properties");
    }

    private static String violations(String schema, Map<String, String> headers) {
        ObjectNode json = ProductJson.mapper().valueToTree(headers);
        headers.forEach(json::put); // an empty header is written, unlike an empty field
        return String.join("\n", JsonSchemas.violations(schema, json.toString()));
    }
}
