package io.shopstream.crawler.politeness;

import io.shopstream.crawler.frontier.HostPace;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The delay of the settings, or the one that a shop's robots.txt wants where that is longer. */
public final class ShopPace implements HostPace {

    private final Duration ownDelay;
    private final int together;
    private final Map<String, Duration> wanted = new ConcurrentHashMap<>();

    /**
     * A pace.
     *
     * @param together fetches of a shop at once where its delay is zero; with a delay there is one
     */
    public ShopPace(Duration ownDelay, int together) {
        this.ownDelay = ownDelay;
        this.together = together;
    }

    /** What a shop's robots.txt wants; of its hosts' files, the one that wants the longest delay counts. */
    @Override
    public void wants(String shop, Duration delay) {
        wanted.merge(shop, delay, (known, other) -> known.compareTo(other) > 0 ? known : other);
    }

    @Override
    public Duration delay(String shop) {
        Duration delay = wanted.getOrDefault(shop, Duration.ZERO);
        return delay.compareTo(ownDelay) > 0 ? delay : ownDelay;
    }

    @Override
    public int together(String shop) {
        return delay(shop).isZero() ? together : 1;
    }
}
