package io.shopstream.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.crawler.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {

    private static final URI PRODUCT = URI.create("https://shop.example/products/1");

    private final TestClock clock = new TestClock(Instant.parse("2026-01-05T00:00:00Z"));
    private final List<URI> asked = new ArrayList<>();

    @Test
    void rulesForAllApplyWhereNoneNameUs() {
        RobotsRules robots = saying(200, "User-agent: *\nDisallow: /cart\nAllow: /cart/help\n");

        assertThat(robots.allows(PRODUCT)).isTrue();
        assertThat(robots.allows(URI.create("https://shop.example/cart"))).isFalse();
        assertThat(robots.allows(URI.create("https://shop.example/cart/help"))).isTrue();
    }

    @Test
    void rulesThatNameUsReplaceThoseForAll() {
        RobotsRules robots = saying(200, "User-agent: *\nDisallow: /\n\nUser-agent: Shopstream\nDisallow: /private\n");

        assertThat(robots.allows(PRODUCT)).isTrue();
        assertThat(robots.allows(URI.create("https://shop.example/private"))).isFalse();
    }

    @Test
    void shopThatAdmitsOnlyNamedCrawlersIsNotCrawled() {
        RobotsRules robots = saying(200, "User-agent: Googlebot\nAllow: /\n\nUser-agent: *\nDisallow: /\n");

        assertThat(robots.allows(PRODUCT)).isFalse();
        assertThat(robots.refusal(PRODUCT)).isEqualTo("robots.txt");
    }

    @Test
    void absentFileAllowsAll() {
        assertThat(saying(404, "").allows(PRODUCT)).isTrue();
        assertThat(saying(403, "").allows(PRODUCT)).isTrue();
    }

    @Test
    void failingServerRefusesAllUntilTheFileCanBeRead() {
        RobotsRules robots = saying(503, "");

        assertThat(robots.allows(PRODUCT)).isFalse();
        assertThat(robots.refusal(PRODUCT)).isEqualTo("robots.txt answers 503");
    }

    @Test
    void shopThatIsAskedTooMuchIsNotCrawled() {
        RobotsRules robots = saying(429, "");

        assertThat(robots.allows(PRODUCT)).isFalse();
        assertThat(robots.refusal(PRODUCT)).isEqualTo("robots.txt answers 429");
    }

    @Test
    void unreachableServerRefusesAll() {
        RobotsRules robots = new RobotsRules(
                url -> {
                    throw new IOException("connection refused");
                },
                RobotsCache.NONE,
                clock);

        assertThat(robots.allows(PRODUCT)).isFalse();
        assertThat(robots.refusal(PRODUCT)).isEqualTo("robots.txt cannot be read");
    }

    @Test
    void delayAndSitemapsAreHandedOn() {
        RobotsRules robots = saying(
                200, "User-agent: *\nCrawl-delay: 2.5\nSitemap: /sitemap.xml\nSitemap: https://cdn.example/map.gz\n");

        assertThat(robots.delay(PRODUCT)).isEqualTo(Duration.ofMillis(2_500));
        assertThat(robots.sitemaps(PRODUCT))
                .containsExactly("https://shop.example/sitemap.xml", "https://cdn.example/map.gz");
    }

    @Test
    void fileIsReadOnceADay() {
        RobotsRules robots = saying(200, "User-agent: *\nDisallow:\n");

        robots.allows(PRODUCT);
        robots.allows(URI.create("https://shop.example/other"));
        assertThat(asked).containsExactly(URI.create("https://shop.example/robots.txt"));
        clock.advance(Duration.ofDays(1));
        robots.allows(PRODUCT);

        assertThat(asked).hasSize(2);
    }

    @Test
    void eachOriginHasItsOwnFile() {
        RobotsRules robots = saying(200, "");

        robots.allows(URI.create("https://shop.example/"));
        robots.allows(URI.create("http://shop.example:8090/"));

        assertThat(asked)
                .containsExactly(
                        URI.create("https://shop.example/robots.txt"),
                        URI.create("http://shop.example:8090/robots.txt"));
    }

    @Test
    void fileThatAnotherCrawlerWasAnsweredIsNotAskedForUntilItIsOld() {
        RememberingCache shared = new RememberingCache();
        assertThat(saying(200, "User-agent: *\nDisallow: /products\n", shared).allows(PRODUCT))
                .isFalse();
        asked.clear();
        RobotsRules other = saying(404, "", shared);

        assertThat(other.allows(PRODUCT)).isFalse();
        assertThat(asked).isEmpty();
        clock.advance(Duration.ofDays(1));

        assertThat(other.allows(PRODUCT)).isTrue();
        assertThat(asked).containsExactly(URI.create("https://shop.example/robots.txt"));
    }

    @Test
    void refusalForNowIsSharedForMinutesAndALostConnectionIsNot() {
        RememberingCache shared = new RememberingCache();
        RobotsRules busy = saying(503, "", shared);
        assertThat(busy.allows(PRODUCT)).isFalse();
        assertThat(shared.kept.get("https://shop.example").freshUntil())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));

        shared.kept.clear();
        RobotsRules lost = new RobotsRules(
                url -> {
                    throw new IOException("connection refused");
                },
                shared,
                clock);
        assertThat(lost.allows(PRODUCT)).isFalse();

        assertThat(shared.kept).isEmpty();
    }

    private RobotsRules saying(int status, String text) {
        return saying(status, text, RobotsCache.NONE);
    }

    private RobotsRules saying(int status, String text, RobotsCache cache) {
        return new RobotsRules(
                url -> {
                    asked.add(url);
                    return new RobotsSource.Answer(status, "text/plain", text.getBytes(StandardCharsets.UTF_8));
                },
                cache,
                clock);
    }

    private static final class RememberingCache implements RobotsCache {

        private final Map<String, Kept> kept = new HashMap<>();

        @Override
        public Optional<Kept> find(String origin) {
            return Optional.ofNullable(kept.get(origin));
        }

        @Override
        public void keep(String origin, Kept answer) {
            kept.put(origin, answer);
        }
    }
}
