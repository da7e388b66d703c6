package io.shopstream.extraction.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductValidatorTest {

    private static final Offer OFFER =
            new Offer(List.of(new Price(PriceKind.SALE, 39_900, "KRW")), Availability.IN_STOCK);
    private static final ProductFacts GOOD = ProductFacts.builder()
            .url("https://shop.example/a")
            .name("셔츠 😀 [단독]")
            .gtin("8801234567893")
            .offer(OFFER)
            .build();

    private final ProductValidator validator = new ProductValidator();

    @Test
    void acceptsGoodFactsAsTheyAre() {
        assertThat(validator.validate(GOOD, "17")).isEqualTo(new Validation.Accepted(GOOD, List.of()));
        assertThat(validator.validate(GOOD, null)).isEqualTo(new Validation.Accepted(GOOD, List.of()));
    }

    @Test
    void takesUnwantedCharactersOutOfTexts() {
        ProductFacts dirty = GOOD.toBuilder().name("셔\0츠\uD83D \u202Ea\n").build();

        assertThat(validator.validate(dirty, null))
                .isEqualTo(
                        new Validation.Accepted(GOOD.toBuilder().name("셔 츠 a").build(), List.of("clean-text")));
    }

    @Test
    void dropsAGtinWithAWrongCheckDigit() {
        assertThat(validator.validate(GOOD.toBuilder().gtin("8801234567890").build(), null))
                .isEqualTo(new Validation.Accepted(GOOD.toBuilder().gtin(null).build(), List.of("gtin-check-digit")));
    }

    @Test
    void dropsAddressesThatAreNotOfTheWeb() {
        ProductFacts facts = GOOD.toBuilder()
                .images(List.of("javascript:alert(1)", "https://shop.example/1.jpg"))
                .build();

        assertThat(validator.validate(facts, null))
                .isEqualTo(new Validation.Accepted(
                        GOOD.toBuilder()
                                .images(List.of("https://shop.example/1.jpg"))
                                .build(),
                        List.of("web-address")));
    }

    @Test
    void dropsPricesBeyondBelief() {
        Offer absurd = new Offer(List.of(new Price(PriceKind.SALE, Long.MAX_VALUE, "EUR")), Availability.IN_STOCK);

        assertThat(validator.validate(GOOD.toBuilder().offer(absurd).build(), null))
                .isEqualTo(new Validation.Accepted(
                        GOOD.toBuilder()
                                .offer(new Offer(List.of(), Availability.IN_STOCK))
                                .build(),
                        List.of("price-in-bounds")));
    }

    @Test
    void dropsPricesInCodesThatAreNoMoney() {
        Offer unknown = new Offer(List.of(new Price(PriceKind.SALE, 100, "XXX")), Availability.UNKNOWN);

        assertThat(validator.validate(GOOD.toBuilder().offer(unknown).build(), null))
                .isEqualTo(new Validation.Refused(
                        "offer-required", "The product has neither a usable price nor an availability."));
    }

    @Test
    void cutsLongNamesBetweenCharacters() {
        ProductFacts longName = GOOD.toBuilder().name("가".repeat(499) + "😀😀").build();

        assertThat(validator.validate(longName, null))
                .isEqualTo(new Validation.Accepted(
                        GOOD.toBuilder().name("가".repeat(499)).build(), List.of("text-length")));
    }

    @Test
    void dropsLongTextsOfVariants() {
        Variant form = new Variant("1", null, "c".repeat(201), "s".repeat(200), OFFER);

        assertThat(validator
                        .repair(GOOD.toBuilder().variants(List.of(form)).build())
                        .facts()
                        .variants())
                .containsExactly(new Variant("1", null, null, "s".repeat(200), OFFER));
    }

    @ParameterizedTest
    @CsvSource({"ko, ko", "ko-KR, ko-KR", "zh-Hant-TW, zh-Hant-TW", "not a language,", "ko-a123456789,"})
    void dropsALanguageThatIsNone(String stated, @Nullable String kept) {
        assertThat(validator
                        .repair(GOOD.toBuilder().language(stated).build())
                        .facts()
                        .language())
                .isEqualTo(kept);
        assertThat(validator
                        .repair(GOOD.toBuilder()
                                .language("ko-" + "abcd-".repeat(7) + "a")
                                .build())
                        .facts()
                        .language())
                .isNull();
    }

    @Test
    void refusesAProductWithoutANameAddressOrOffer() {
        assertThat(ruleOf(GOOD.toBuilder().name(null).build(), null)).isEqualTo("name-required");
        assertThat(ruleOf(GOOD.toBuilder().url("ftp://a.example/").build(), null))
                .isEqualTo("address-required");
        assertThat(ruleOf(GOOD.toBuilder().offer(null).build(), null)).isEqualTo("offer-required");
    }

    @Test
    void refusesAnIdThatDoesNotFitIntoAKey() {
        assertThat(ruleOf(GOOD, "a".repeat(201))).isEqualTo("id-length");
        assertThat(ruleOf(GOOD, "가".repeat(23))).isEqualTo("id-length");
        assertThat(validator.validate(GOOD, "가".repeat(22))).isInstanceOf(Validation.Accepted.class);
    }

    @Test
    void repairsAnEditOfWhichNothingIsRequired() {
        ProductFacts edit = ProductFacts.builder()
                .url("javascript:alert(1)")
                .name("a\0b")
                .rating(7.0)
                .sku("A-17")
                .build();

        assertThat(validator.repair(edit))
                .isEqualTo(new Repair(
                        ProductFacts.builder().name("a b").sku("A-17").build(),
                        List.of("clean-text", "web-address", "rating-in-scale")));
        assertThat(validator.repair(ProductFacts.builder().build()))
                .isEqualTo(new Repair(ProductFacts.builder().build(), List.of()));
    }

    private String ruleOf(ProductFacts facts, @Nullable String id) {
        Validation validation = validator.validate(facts, id);
        assertThat(validation).isInstanceOf(Validation.Refused.class);
        return ((Validation.Refused) validation).rule();
    }
}
