package io.shopstream.query;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import io.shopstream.query.cache.CacheTimes;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How answers are kept.
 *
 * @param redisUrl where all processes keep them
 * @param nearBytes what each process may hold in its own memory; 0 for nothing
 */
public record CacheSettings(URI redisUrl, CacheTimes times, int nearBytes) {

    private static final Setting REDIS_URL =
            new Setting("REDIS_URL", "URL", "redis://127.0.0.1:6380", "Address of Redis, which caches answers.");
    private static final Setting CACHE_TTL = new Setting(
            "CACHE_TTL",
            "ISO-8601 duration",
            "PT300S",
            "How long answers are cached, give or take a tenth; PT0S: never.");
    private static final Setting CACHE_UNANNOUNCED_TTL = new Setting(
            "CACHE_UNANNOUNCED_TTL",
            "ISO-8601 duration",
            "PT30S",
            "As CACHE_TTL, for proposals, related products, and lists without brand and category, which a new product joins without a sign; at most CACHE_TTL.");
    private static final Setting CACHE_STALE = new Setting(
            "CACHE_STALE",
            "ISO-8601 duration",
            "PT60S",
            "How long after its time an answer is still given while it is asked anew.");
    private static final Setting CACHE_SETTLE = new Setting(
            "CACHE_SETTLE",
            "ISO-8601 duration",
            "PT10S",
            "How long after a change answers that show it are cached for a moment only; a second more than SEARCH_TIMEOUT at least.");
    private static final Setting CACHE_NEAR_BYTES = new Setting(
            "CACHE_NEAR_BYTES", "bytes", "16777216", "Answers that each query API holds in its own memory; 0: none.");

    static final List<Setting> ALL =
            List.of(REDIS_URL, CACHE_TTL, CACHE_UNANNOUNCED_TTL, CACHE_STALE, CACHE_SETTLE, CACHE_NEAR_BYTES);

    /**
     * Takes wrong values down in the reader.
     *
     * @param load the longest that an answer takes to load
     */
    static CacheSettings read(SettingsReader reader, Duration load) {
        return new CacheSettings(
                reader.address(REDIS_URL),
                new CacheTimes(
                        reader.duration(CACHE_TTL),
                        reader.duration(CACHE_UNANNOUNCED_TTL),
                        reader.duration(CACHE_STALE),
                        reader.duration(CACHE_SETTLE, load),
                        load),
                reader.whole(CACHE_NEAR_BYTES, 0, Integer.MAX_VALUE));
    }
}
