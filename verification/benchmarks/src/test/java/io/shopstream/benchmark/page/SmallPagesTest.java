package io.shopstream.benchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallPagesTest {

    private static final Instant FETCHED = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void pagesHaveAtMostTwoKilobytes() {
        assertThat(page(9_999_999).raw().body()).hasSizeBetween(1_200, 2_048);
    }

    @Test
    void extractionReadsWhatThePageWasMadeOf() {
        Page page = page(1_234);

        assertThat(page.products())
                .containsExactly(new ExpectedProduct(
                        "small.bench.example:1234", "데님 팬츠 1234", "Seoul Denim", 43_400L, "IN_STOCK"));
        assertThat(read(page)).isEqualTo(page.products());
    }

    private static Page page(int number) {
        return new SmallPages().page(number, FETCHED);
    }

    private static List<ExpectedProduct> read(Page page) {
        return new PageReading()
                .read(page.raw(), FETCHED, "raw-pages", 0, 0).stream()
                        .map(observation -> ExpectedProduct.of(observation.productKey(), observation.facts()))
                        .toList();
    }
}
