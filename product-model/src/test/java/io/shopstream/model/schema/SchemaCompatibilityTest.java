package io.shopstream.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopstream.model.ProductJson;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaCompatibilityTest {

    private static final SchemaFolder RELEASED = SchemaFolder.read(SchemaFolder.RELEASED);
    private static final SchemaFolder CURRENT = SchemaFolder.read(SchemaFolder.CURRENT);

    @Test
    void theCurrentSchemasAreCompatibleWithTheReleasedOnes() {
        assertThat(SchemaCompatibility.problems(RELEASED, CURRENT))
                .as("""
                        Differences that break a program in the field, or records that are already in a topic.
                        What to do: undo the difference and add what is new as an optional property beside the old one.
                        Where that cannot be, it takes a new topic: write a decision record, name the new schema \
                        differently, and leave the released one in place until nobody writes it.
                        Never adapt a copy in %s: it is what is in the field.""", SchemaFolder.RELEASED)
                .isEmpty();
    }

    @Test
    void everySchemaHasAReleasedCopy() {
        assertThat(RELEASED.names())
                .as("With the release that brings a new schema, copy it to %s.", SchemaFolder.RELEASED)
                .containsExactlyElementsOf(CURRENT.names());
    }

    /** File, place of the changed object in it, what is merged into it (null removes), and what must be reported. */
    static Stream<Arguments> incompatible() {
        return Stream.of(
                Arguments.of(
                        "product-facts.json",
                        "/properties",
                        "{'mpn': null}",
                        "product-facts.json: property mpn removed"),
                Arguments.of(
                        "product-facts.json",
                        "/properties/mpn",
                        "{'type': 'integer'}",
                        "product-facts.json/mpn: type changed or narrowed from [string] to [integer]"),
                Arguments.of(
                        "product-facts.json",
                        "/properties/rating",
                        "{'type': 'integer'}",
                        "product-facts.json/rating: type changed or narrowed from [number] to [integer]"),
                Arguments.of(
                        "product-edit.json",
                        "",
                        "{'required': ['id', 'productKey', 'action', 'facts', 'issuedAt', 'editor']}",
                        "product-edit.json: property editor is newly required"),
                Arguments.of(
                        "product-edit.json",
                        "",
                        "{'required': ['id', 'productKey', 'action', 'facts']}",
                        "product-edit.json: property issuedAt is no longer required"),
                Arguments.of(
                        "product-edit.json",
                        "/properties/action",
                        "{'enum': ['PIN', 'DELETE']}",
                        "product-edit.json/action: value RELEASE removed"),
                Arguments.of(
                        "product-facts.json",
                        "/properties/language",
                        "{'enum': ['ko', 'en']}",
                        "product-facts.json/language: values restricted to [ko, en]"),
                Arguments.of(
                        "raw-page.json",
                        "/properties/ce_type",
                        "{'const': 'io.shopstream.page.seen'}",
                        "raw-page.json/ce_type: value io.shopstream.page.fetched removed"),
                Arguments.of(
                        "raw-page.json",
                        "/properties/ce_httpstatus",
                        "{'pattern': '^200$'}",
                        "raw-page.json/ce_httpstatus: pattern tightened from ^[1-5][0-9]{2}$ to ^200$"),
                Arguments.of(
                        "raw-page.json",
                        "/properties/ce_crawlid",
                        "{'pattern': '^c'}",
                        "raw-page.json/ce_crawlid: pattern tightened from none to ^c"),
                Arguments.of(
                        "raw-page.json",
                        "/properties/ce_id",
                        "{'format': 'uuid'}",
                        "raw-page.json/ce_id: format tightened from none to uuid"),
                Arguments.of(
                        "product-facts.json",
                        "/properties/name",
                        "{'minLength': 2}",
                        "product-facts.json/name: minLength tightened from 1 to 2"),
                Arguments.of(
                        "product-facts.json",
                        "/properties/images",
                        "{'maxItems': 10}",
                        "product-facts.json/images: maxItems tightened from none to 10"),
                Arguments.of(
                        "product-facts.json",
                        "/properties/rating",
                        "{'maximum': 4.5}",
                        "product-facts.json/rating: maximum tightened from 5 to 4.5"),
                Arguments.of(
                        "dead-letter.json",
                        "",
                        "{'additionalProperties': false}",
                        "dead-letter.json: additionalProperties closed"),
                Arguments.of(
                        "dead-letter.json",
                        "",
                        "{'additionalProperties': {'type': 'string'}}",
                        "dead-letter.json: additionalProperties closed"),
                Arguments.of(
                        "product-facts.json",
                        "/properties/images/items",
                        "{'maxLength': 80}",
                        "product-facts.json/images/[]: maxLength tightened from none to 80"),
                Arguments.of(
                        "dead-letter.json",
                        "",
                        "{'oneOf': []}",
                        "dead-letter.json: keyword oneOf is one that this comparison does not know"),
                Arguments.of(
                        "product-change.json",
                        "/$defs/product/properties",
                        "{'deleted': null}",
                        "product-change.json/after: property deleted removed"),
                Arguments.of(
                        "product-facts.json",
                        "/$defs/price/properties/amountMinor",
                        "{'minimum': 1}",
                        "product-edit.json/facts/variants/[]/offer/prices/[]/amountMinor:"
                                + " minimum tightened from 0 to 1"));
    }

    @ParameterizedTest
    @MethodSource("incompatible")
    void anIncompatibleDifferenceIsReported(String file, String pointer, String change, String problem)
            throws JsonProcessingException {
        assertThat(SchemaCompatibility.problems(RELEASED, changed(file, pointer, change)))
                .contains(problem);
    }

    static Stream<Arguments> compatible() {
        return Stream.of(
                Arguments.of("product-facts.json", "/properties", "{'colour': {'type': 'string', 'minLength': 1}}"),
                Arguments.of("product-facts.json", "/properties/name", "{'minLength': null, 'description': 'New.'}"),
                Arguments.of("product-facts.json", "/properties/rating", "{'minimum': -1, 'maximum': 10}"),
                Arguments.of("product-facts.json", "/properties/reviewCount", "{'type': 'number'}"),
                Arguments.of("product-facts.json", "/properties/mpn", "{'type': ['string', 'null']}"),
                Arguments.of("product-edit.json", "/properties/action", "{'enum': ['PIN', 'DELETE', 'RELEASE', 'X']}"),
                Arguments.of("raw-page.json", "/properties/ce_type", "{'const': null}"),
                Arguments.of("raw-page.json", "/properties/ce_httpstatus", "{'pattern': null}"),
                Arguments.of("dead-letter.json", "", "{'additionalProperties': true}"));
    }

    @ParameterizedTest
    @MethodSource("compatible")
    void whatOnlyWidensASchemaIsNotReported(String file, String pointer, String change) throws JsonProcessingException {
        assertThat(SchemaCompatibility.problems(RELEASED, changed(file, pointer, change)))
                .isEmpty();
    }

    @Test
    void aSchemaThatIsGoneIsReported() {
        Map<String, JsonNode> without = new HashMap<>(RELEASED.schemas());
        without.remove("dead-letter.json");

        assertThat(SchemaCompatibility.problems(RELEASED, new SchemaFolder(without)))
                .containsExactly("dead-letter.json: schema removed");
    }

    private static SchemaFolder changed(String file, String pointer, String change) throws JsonProcessingException {
        Map<String, JsonNode> schemas = new HashMap<>(RELEASED.schemas());
        JsonNode schema = schemas.get(file).deepCopy();
        ObjectNode target = (ObjectNode) schema.at(pointer);
        ProductJson.mapper().readTree(change.replace('\'', '"')).properties().forEach(field -> {
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
        schemas.put(file, schema);
        return new SchemaFolder(schemas);
    }
}
