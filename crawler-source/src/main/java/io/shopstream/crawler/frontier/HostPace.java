package io.shopstream.crawler.frontier;

import java.time.Duration;

/** How fast a shop may be asked. */
public interface HostPace {

    /** The least time between two fetches of the shop. */
    Duration delay(String shop);

    /** How many fetches of the shop may run at once, at least 1. */
    int together(String shop);

    /** Learns what a shop wants: the longest delay that was ever learned counts. */
    void wants(String shop, Duration delay);
}
