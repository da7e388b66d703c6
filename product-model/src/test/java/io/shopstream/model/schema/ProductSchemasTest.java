package io.shopstream.model.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopstream.model.Catalogue;
import io.shopstream.model.ProductJson;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.coverage.CoverageAlert;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductSchemasTest {

    private static final Product FULL = Catalogue.product(Catalogue.wideJeans());
    private static final Product BARE = Catalogue.product(Catalogue.nameOnly());

    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of("product-change.json", ProductChange.between(null, FULL)),
                Arguments.of("product-change.json", ProductChange.between(FULL, BARE)),
                Arguments.of("product-change.json", ProductChange.between(BARE, Catalogue.tombstone())),
                Arguments.of(
                        "coverage-alert.json",
                        new CoverageAlert(
                                "shop.example",
                                CoverageAlert.Of.DETAIL,
                                "brand",
                                CoverageAlert.State.DROPPED,
                                0.96,
                                0,
                                50,
                                Instant.parse("2026-11-01T00:00:00Z"))),
                Arguments.of("product-edit.json", edit(ProductEdit.Action.PIN, Catalogue.wideJeans())),
                Arguments.of(
                        "product-edit.json",
                        new ProductEdit(
                                "e1",
                                FULL.key(),
                                ProductEdit.Action.PIN,
                                Catalogue.nameOnly(),
                                Catalogue.NOON,
                                FULL.version())),
                Arguments.of(
                        "product-edit.json",
                        edit(ProductEdit.Action.RELEASE, ProductFacts.builder().build())),
                Arguments.of("product-facts.json", Catalogue.wideJeans()),
                Arguments.of("product-facts.json", Catalogue.nameOnly()),
                Arguments.of("product-facts.json", ProductFacts.builder().build()),
                Arguments.of(
                        "product-facts.json",
                        ProductFacts.builder().offer(Catalogue.withoutPrice()).build()));
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatIsWrittenIsValid(String schema, Object written) {
        assertThat(JsonSchemas.violations(schema, ProductJson.text(written))).isEmpty();
    }

    static Stream<Arguments> described() {
        return Stream.of(
                Arguments.of(ProductChange.class, "product-change.json", ""),
                Arguments.of(Product.class, "product-change.json", "/$defs/product"),
                Arguments.of(ProductEdit.class, "product-edit.json", ""),
                Arguments.of(CoverageAlert.class, "coverage-alert.json", ""),
                Arguments.of(ProductFacts.class, "product-facts.json", ""),
                Arguments.of(Offer.class, "product-facts.json", "/$defs/offer"),
                Arguments.of(Price.class, "product-facts.json", "/$defs/price"),
                Arguments.of(Variant.class, "product-facts.json", "/$defs/variant"));
    }

    @ParameterizedTest
    @MethodSource("described")
    void theSchemaNamesEveryFieldOfTheRecordAndNoOther(Class<?> type, String file, String pointer) {
        JsonNode schema =
                SchemaFolder.read(SchemaFolder.CURRENT).schemas().get(file).at(pointer);

        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(ProductChange.Kind.values(), "product-change.json", "/properties/kind"),
                Arguments.of(ProductEdit.Action.values(), "product-edit.json", "/properties/action"),
                Arguments.of(CoverageAlert.Of.values(), "coverage-alert.json", "/properties/of"),
                Arguments.of(CoverageAlert.State.values(), "coverage-alert.json", "/properties/state"),
                Arguments.of(Availability.values(), "product-facts.json", "/$defs/offer/properties/availability"),
                Arguments.of(PriceKind.values(), "product-facts.json", "/$defs/price/properties/kind"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theSchemaNamesEveryValueOfTheEnum(Enum<?>[] values, String file, String pointer) {
        JsonNode schema =
                SchemaFolder.read(SchemaFolder.CURRENT).schemas().get(file).at(pointer);

        assertThat(schema.get("enum"))
                .map(JsonNode::asText)
                .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
    }

    /** A change of a full product, one of whose fields is taken away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind",
                "productKey",
                "after",
                "after/key",
                "after/shop",
                "after/version",
                "after/observedAt",
                "after/contentHash",
                "after/facts",
                "after/deleted",
                "after/facts/offer/availability",
                "after/facts/offer/prices/0/kind",
                "after/facts/offer/prices/0/amountMinor",
                "after/facts/offer/prices/0/currency",
                "after/facts/variants/1/offer"
            })
    void whatTheSchemaRequiresTheReaderRequiresToo(String field) {
        ObjectNode change = ProductJson.mapper().valueToTree(ProductChange.between(null, FULL));
        int last = field.lastIndexOf('/');
        ((ObjectNode) change.at(last < 0 ? "" : "/" + field.substring(0, last))).remove(field.substring(last + 1));

        assertThat(JsonSchemas.violations("product-change.json", change.toString()))
                .singleElement()
                .asString()
                .contains("required property '" + field.substring(last + 1) + "' not found");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ProductJson.read(change.toString(), ProductChange.class));
    }

    @ParameterizedTest
    @MethodSource("optionalFields")
    void whatTheSchemaLeavesOutTheReaderLeavesOutToo(String field) {
        ObjectNode facts = ProductJson.mapper().valueToTree(Catalogue.wideJeans());
        facts.remove(field);

        assertThat(JsonSchemas.violations("product-facts.json", facts.toString()))
                .isEmpty();
        assertThat(ProductJson.text(ProductJson.read(facts.toString(), ProductFacts.class)))
                .isEqualTo(facts.toString());
    }

    static Set<String> optionalFields() {
        Set<String> names = new TreeSet<>();
        ProductJson.mapper().valueToTree(Catalogue.wideJeans()).fieldNames().forEachRemaining(names::add);
        return names;
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("", "kind", "'RENAMED'"),
                Arguments.of("", "productKey", "'7001'"),
                Arguments.of("", "before", "null"),
                Arguments.of("/after", "shop", "'Shop'"),
                Arguments.of("/after", "version", "1.5"),
                Arguments.of("/after", "version", "-1"),
                Arguments.of("/after", "observedAt", "1763640000"),
                Arguments.of("/after", "observedAt", "'yesterday'"),
                Arguments.of("/after", "contentHash", "'xyz'"),
                Arguments.of("/after", "deleted", "'no'"),
                Arguments.of("/after/facts", "name", "''"),
                Arguments.of("/after/facts", "gtin", "'880123456789X'"),
                Arguments.of("/after/facts", "images", "'https://img.shop.example/1.jpg'"),
                Arguments.of("/after/facts", "categories", "[1]"),
                Arguments.of("/after/facts", "rating", "5.1"),
                Arguments.of("/after/facts", "reviewCount", "-1"),
                Arguments.of("/after/facts/offer", "availability", "'SOMETIMES'"),
                Arguments.of("/after/facts/offer/prices/0", "kind", "'USED'"),
                Arguments.of("/after/facts/offer/prices/0", "amountMinor", "-1"),
                Arguments.of("/after/facts/offer/prices/0", "amountMinor", "'59000'"),
                Arguments.of("/after/facts/offer/prices/0", "currency", "'원'"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongValueIsNotValid(String pointer, String field, String value) throws Exception {
        ObjectNode change = ProductJson.mapper().valueToTree(ProductChange.between(null, FULL));
        ((ObjectNode) change.at(pointer)).set(field, ProductJson.mapper().readTree(value.replace('\'', '"')));

        assertThat(JsonSchemas.violations("product-change.json", change.toString()))
                .singleElement()
                .asString()
                .contains(field);
    }

    private static ProductEdit edit(ProductEdit.Action action, ProductFacts facts) {
        return new ProductEdit("e1", FULL.key(), action, facts, Catalogue.NOON);
    }

    static List<String> wrongEdits() {
        return List.of(
                "{}",
                "null",
                "{'id':'','productKey':'shop.example:1','action':'PIN','facts':{},'issuedAt':'2026-11-20T12:00:00Z'}",
                "{'id':'e','productKey':'shop.example:1','action':'pin','facts':{},'issuedAt':'2026-11-20T12:00:00Z'}",
                "{'id':'e','productKey':'shop.example:1','action':'PIN','facts':[],'issuedAt':'2026-11-20T12:00:00Z'}",
                "{'id':'e','productKey':'shop.example:1','action':'PIN','facts':{},'issuedAt':'12:00'}");
    }

    @ParameterizedTest
    @MethodSource("wrongEdits")
    void aWrongEditIsNotValid(String edit) {
        assertThat(JsonSchemas.violations("product-edit.json", edit.replace('\'', '"')))
                .isNotEmpty();
    }
}
