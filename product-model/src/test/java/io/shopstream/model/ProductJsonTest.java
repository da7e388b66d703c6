package io.shopstream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PricePoint;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductJsonTest {

    static Stream<Object> records() {
        Product full = Catalogue.product(Catalogue.wideJeans());
        Product bare = Catalogue.product(Catalogue.nameOnly());
        PageOrigin origin = new PageOrigin("https://shop.example/p/7001", Topics.RAW_PAGES, 2, 17);
        return Stream.of(
                full,
                bare,
                Catalogue.tombstone(),
                Catalogue.wideJeans(),
                ProductFacts.builder().build(),
                Catalogue.onSale(),
                Catalogue.withoutPrice(),
                new Observation(
                        full.key(),
                        ObservationKind.DETAIL,
                        full.version(),
                        Catalogue.NOON,
                        Catalogue.wideJeans(),
                        false,
                        origin),
                ProductChange.between(null, full),
                ProductChange.between(full, bare),
                ProductChange.between(bare, Catalogue.tombstone()),
                new ProductEdit("e1", full.key(), ProductEdit.Action.PIN, Catalogue.nameOnly(), Catalogue.NOON),
                new ProductEdit("e2", full.key(), ProductEdit.Action.PIN, Catalogue.nameOnly(), Catalogue.NOON, 7L),
                new PricePoint(full.key(), ObservationKind.DETAIL, 1, 2, Catalogue.onSale()),
                ProductDocument.of(full),
                ProductDocument.of(bare));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsReadEqualsWhatWasWritten(Object written) {
        assertThat((Object) ProductJson.read(ProductJson.bytes(written), written.getClass()))
                .isEqualTo(written);
        assertThat((Object) ProductJson.read(ProductJson.text(written), written.getClass()))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("records")
    void fieldsOfANewerWriterArePassedOver(Object written) {
        ObjectNode newer = ProductJson.mapper().valueToTree(written);
        newer.put("addedLater", "x").putObject("alsoAdded").put("deep", 1);

        assertThat((Object) ProductJson.read(newer.toString(), written.getClass()))
                .isEqualTo(written);
    }

    @Test
    void listsThatAreMissingOrNullAreEmpty() {
        assertThat(ProductJson.read("{\"availability\":\"UNKNOWN\"}", Offer.class))
                .isEqualTo(new Offer(List.of(), Availability.UNKNOWN));
        assertThat(ProductJson.read("{\"images\":null,\"variants\":null}", ProductFacts.class))
                .isEqualTo(ProductFacts.builder().build());
    }

    @Test
    void absentFieldsAndEmptyListsAreLeftOut() {
        assertThat(ProductJson.text(Catalogue.product(Catalogue.nameOnly())))
                .isEqualTo("{\"key\":\"shop.example:7001\",\"shop\":\"shop.example\",\"version\":1837000000123456,"
                        + "\"observedAt\":\"2026-11-20T12:00:00.123Z\",\"contentHash\":\"545ca4f498240e26\","
                        + "\"facts\":{\"name\":\"양말\"},\"deleted\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"availability\":\"SOMETIMES\"}", "{}"})
    void jsonThatIsNoOfferIsRefused(String json) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ProductJson.read(json, Offer.class))
                .withMessageStartingWith("No Offer: ");
    }

    @Test
    void theLiteralNullIsNoValue() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ProductJson.read("null", Product.class))
                .withMessage("No Product: the JSON is null, expected a Product");
    }

    @Test
    void aNumberThatIsMissingIsNotTakenForZero() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ProductJson.read("{\"kind\":\"SALE\",\"currency\":\"KRW\"}", Price.class))
                .withMessageContaining("Cannot map `null` into type `long`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"SALE\",\"amountMinor\":1.5,\"currency\":\"KRW\"}",
                "{\"kind\":\"SALE\",\"amountMinor\":1e400,\"currency\":\"KRW\"}",
                "{\"kind\":0,\"amountMinor\":1,\"currency\":\"KRW\"}",
                "{\"kind\":\"SALE\",\"amountMinor\":1,\"currency\":\"KRW\"} {}"
            })
    void aClientsSlipIsNotReadAsSomethingElse(String json) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ProductJson.readStrictly(json.getBytes(StandardCharsets.UTF_8), Price.class))
                .withMessageStartingWith("No Price: ");
    }

    @Test
    void whatIsRightIsReadStrictlyToo() {
        assertThat(ProductJson.readStrictly(ProductJson.bytes(Catalogue.onSale()), Offer.class))
                .isEqualTo(Catalogue.onSale());
    }

    @Test
    void nestingIsBounded() {
        String deep = "{\"x\":".repeat(201) + "1" + "}".repeat(201);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ProductJson.read(deep, Product.class))
                .withMessageContaining("nesting depth");
    }
}
