package io.shopstream.model.product;

import static io.shopstream.model.Catalogue.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OfferTest {

    private static final Price LIST = won(PriceKind.LIST, 100);
    private static final Price SALE = won(PriceKind.SALE, 80);
    private static final Price COUPON = won(PriceKind.COUPON, 70);
    private static final Price MEMBER = won(PriceKind.MEMBER, 60);

    @Test
    void theSalePriceIsTheCurrentOne() {
        assertThat(offer(MEMBER, COUPON, LIST, SALE).current()).isEqualTo(SALE);
    }

    @Test
    void withoutASaleTheListPriceIsTheCurrentOne() {
        assertThat(offer(COUPON, LIST).current()).isEqualTo(LIST);
    }

    @Test
    void whatOnlySomePayIsNeverTheCurrentPrice() {
        assertThat(offer(COUPON, MEMBER).current()).isNull();
    }

    @Test
    void aPriceIsFoundByItsKind() {
        assertThat(offer(LIST, COUPON).of(PriceKind.COUPON)).isEqualTo(COUPON);
        assertThat(offer(LIST, COUPON).of(PriceKind.SALE)).isNull();
    }

    @Test
    void twoPricesOfOneKindAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offer(SALE, won(PriceKind.SALE, 81)))
                .withMessageStartingWith("prices holds two of one kind: [");
    }

    @Test
    void aChangeOfTheGivenListDoesNotReachTheOffer() {
        List<Price> given = new ArrayList<>(List.of(SALE));
        Offer offer = new Offer(given, Availability.IN_STOCK);

        given.clear();

        assertThat(offer.prices()).containsExactly(SALE);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_STOCK, true",
        "LIMITED, true",
        "PRE_ORDER, true",
        "BACK_ORDER, true",
        "OUT_OF_STOCK, false",
        "DISCONTINUED, false",
        "UNKNOWN, false"
    })
    void whatCanBeOrderedNowIsBuyable(Availability availability, boolean buyable) {
        assertThat(availability.buyable()).isEqualTo(buyable);
    }

    private static Offer offer(Price... prices) {
        return new Offer(List.of(prices), Availability.IN_STOCK);
    }
}
