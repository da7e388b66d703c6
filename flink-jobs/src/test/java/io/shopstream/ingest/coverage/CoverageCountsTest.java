package io.shopstream.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.coverage.CoverageAlert.Of;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.ProductFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageCountsTest {

    private final CoverageCounts counts = new CoverageCounts();
    private final List<CoverageCount> handedOn = new ArrayList<>();

    @Test
    void countsOfASecondAreOneSumForEachShopAndKind() {
        counts.page("https://www.shop.example/p/1", true);
        counts.page("https://shop.example/about", false);
        counts.page("https://other.example/p/1", true);
        counts.product(observation(ObservationKind.DETAIL, "Makers"));
        counts.product(observation(ObservationKind.DETAIL, null));
        counts.product(observation(ObservationKind.TILE, "Makers"));

        counts.handOn(5_000, handedOn::add);

        assertThat(handedOn).hasSize(4);
        assertThat(given("shop.example", Of.PAGE, WatchedField.PRODUCT)).isEqualTo("1 of 2");
        assertThat(given("other.example", Of.PAGE, WatchedField.PRODUCT)).isEqualTo("1 of 1");
        assertThat(given("shop.example", Of.DETAIL, WatchedField.BRAND)).isEqualTo("1 of 2");
        assertThat(given("shop.example", Of.DETAIL, WatchedField.NAME)).isEqualTo("2 of 2");
        assertThat(given("shop.example", Of.TILE, WatchedField.PRICE)).isEqualTo("0 of 1");
    }

    @Test
    void whatIsCountedWithinTheSecondWaitsForIts() {
        counts.page("https://shop.example/p/1", true);
        counts.handOn(5_000, handedOn::add);
        counts.page("https://shop.example/p/2", true);
        counts.handOn(5_999, handedOn::add);
        assertThat(handedOn).hasSize(1);

        counts.page("https://shop.example/p/3", true);
        counts.handOn(6_000, handedOn::add);

        assertThat(handedOn).extracting(CoverageCount::samples).containsExactly(1L, 2L);
    }

    @Test
    void addressWithoutAShopIsNotCounted() {
        counts.page("mailto:a@b.example", true);
        counts.page("https://[", true);

        counts.handOn(5_000, handedOn::add);

        assertThat(handedOn).isEmpty();
    }

    private String given(String shop, Of of, WatchedField field) {
        return handedOn.stream()
                .filter(count -> count.shop().equals(shop) && count.of() == of)
                .map(count -> count.given()[field.place()] + " of " + count.samples())
                .findFirst()
                .orElse("nothing");
    }

    private static Observation observation(ObservationKind kind, String brand) {
        return new Observation(
                "shop.example:1",
                kind,
                1,
                Instant.EPOCH,
                ProductFacts.builder().name("A hat").brand(brand).build(),
                false,
                new PageOrigin("https://shop.example/p/1", "raw-pages", 0, 1));
    }
}
