package io.shopstream.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.settings.SettingsException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrawlerSettingsTest {

    @Test
    void defaultsArePoliteAndNameTheCrawler() {
        CrawlerSettings settings = CrawlerSettings.from(Map.of());

        assertThat(settings.pace()).isEqualTo(new CrawlerSettings.Pace(Duration.ofSeconds(1), 1, 4));
        assertThat(settings.kafka()).isEqualTo("127.0.0.1:9092");
        assertThat(settings.limits().userAgent()).isEqualTo("Shopstream/0.1");
        assertThat(settings.allowedHosts()).isEmpty();
        assertThat(settings.chromium()).isEmpty();
    }

    @Test
    void frontierIsInMemoryUnlessPostgresIsChosen() {
        assertThat(CrawlerSettings.from(Map.of()).memory().kind()).isEqualTo(CrawlerSettings.MemoryKind.MEMORY);
        assertThat(CrawlerSettings.from(Map.of("CRAWL_FRONTIER", "postgres")).memory())
                .isEqualTo(new CrawlerSettings.Memory(
                        CrawlerSettings.MemoryKind.POSTGRES,
                        1_000_000,
                        Duration.ofDays(1),
                        Duration.ofSeconds(30),
                        "jdbc:postgresql://127.0.0.1:5434/shopstream",
                        "shopstream",
                        Optional.empty()));
    }

    @Test
    void listsAreReadWhateverTheirSpacing() {
        assertThat(CrawlerSettings.from(Map.of("CRAWL_ALLOW_HOSTS", " localhost , Demo.Local,"))
                        .allowedHosts())
                .containsExactlyInAnyOrder("localhost", "demo.local");
    }

    @Test
    void everyWrongValueIsNamedAtOnce() {
        assertThatThrownBy(() -> CrawlerSettings.from(Map.of("CRAWL_DELAY", "5", "CRAWL_WORKERS", "none")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("CRAWL_DELAY is '5': expected an ISO-8601 duration such as PT5S.")
                .hasMessageContaining("CRAWL_WORKERS is 'none': expected a whole number from 1 to 64.");
    }

    @Test
    void pageMayNotBeLargerThanItsTopicTakes() {
        assertThatThrownBy(() -> CrawlerSettings.from(Map.of("CRAWL_MAX_BODY_BYTES", "10485761")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("CRAWL_MAX_BODY_BYTES is '10485761': expected a whole number from 1000 to 10485760.");
    }

    @Test
    void browserThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> CrawlerSettings.from(Map.of("CHROMIUM_PATH", "/nowhere/chromium")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("CHROMIUM_PATH is '/nowhere/chromium': expected a program; "
                        + "leave it empty to look for one on this machine.");
    }
}
