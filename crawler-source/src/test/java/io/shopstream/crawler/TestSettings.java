package io.shopstream.crawler;

import java.util.HashMap;
import java.util.Map;

/** Settings for shops of a test's own: no delay, short waits. */
final class TestSettings {

    private TestSettings() {}

    static Map<String, String> fast(Map<String, String> changed) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "CRAWL_DELAY", "PT0S",
                "CRAWL_ALLOW_HOSTS", "localhost",
                "CRAWL_RETRY_WAIT", "PT0.02S",
                "CRAWL_MAX_ATTEMPTS", "3",
                "CRAWL_TIMEOUT", "PT10S"));
        environment.putAll(changed);
        return environment;
    }
}
