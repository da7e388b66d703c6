package io.shopstream.model.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.shopstream.model.Catalogue;
import org.junit.jupiter.api.Test;

final class PricePointTest {

    private static final long FIRST = ObservationVersion.of(Catalogue.NOON, 17);
    private static final long LAST = ObservationVersion.of(Catalogue.NOON.plusSeconds(60), 3);

    @Test
    void itsSpanGoesFromTheFirstSightToTheLast() {
        PricePoint point = new PricePoint("shop.example:7001", ObservationKind.TILE, FIRST, LAST, Catalogue.onSale());

        assertThat(point.from()).isEqualTo(Catalogue.NOON);
        assertThat(point.to()).isEqualTo(Catalogue.NOON.plusSeconds(60));
    }

    @Test
    void aSingleSightIsASpanOfNoLength() {
        PricePoint point = new PricePoint("shop.example:7001", ObservationKind.TILE, FIRST, FIRST, Catalogue.onSale());

        assertThat(point.to()).isEqualTo(point.from());
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PricePoint("shop.example:7001", ObservationKind.TILE, 5, 4, Catalogue.onSale()))
                .withMessage("toVersion 4 lies before fromVersion 5.");
    }
}
