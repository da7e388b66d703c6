package io.shopstream.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shopstream.model.index.ProductDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Ranking ranking = new Ranking(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void partsAddUpToTheScore() {
        ScoreParts parts = ranking.explained(12, product(4.8, 500, Duration.ofDays(40), true));

        assertThat(parts.text() + parts.popularity() + parts.rating() + parts.freshness() + parts.stock())
                .isCloseTo(12, within(1e-9));
        assertThat(parts.score()).isEqualTo(12);
    }

    @Test
    void allTogetherAreAQuarterOfTheTextAtMost() {
        ScoreParts parts = ranking.explained(1.25, product(5.0, 10_000_000, Duration.ZERO, true));

        assertThat(parts.text()).isCloseTo(1, within(1e-3));
    }

    @Test
    void fewReviewsSayLittleOfARating() {
        double one = rating(product(5.0, 1, Duration.ZERO, true));
        double many = rating(product(5.0, 1_000, Duration.ZERO, true));
        double none = rating(product(null, null, Duration.ZERO, true));

        assertThat(one - none).isLessThan((many - none) / 10);
        assertThat(rating(product(1.0, 1_000, Duration.ZERO, true))).isEqualTo(0);
    }

    @Test
    void freshnessHalvesInAMonth() {
        double today =
                ranking.explained(1, product(null, null, Duration.ZERO, false)).freshness();
        ScoreParts monthAgo =
                ranking.explained(1, product(null, null, Duration.ofDays(31).plusHours(12), false));

        assertThat(monthAgo.freshness() / monthAgo.text()).isCloseTo(0.03 / 2, within(1e-6));
        assertThat(today).isGreaterThan(monthAgo.freshness());
    }

    @Test
    void whatCannotBeBoughtGainsNothing() {
        assertThat(ranking.explained(1, product(null, null, Duration.ZERO, false))
                        .stock())
                .isEqualTo(0);
    }

    private double rating(ProductDocument product) {
        ScoreParts parts = ranking.explained(1, product);
        return parts.rating() / parts.text();
    }

    private static ProductDocument product(
            @Nullable Double rating, @Nullable Integer reviews, Duration age, boolean inStock) {
        return new ProductDocument(
                "shop.example:1",
                "shop.example",
                1,
                "0",
                "name",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                inStock,
                List.of(),
                List.of(),
                rating,
                reviews,
                NOW.minus(age));
    }
}
