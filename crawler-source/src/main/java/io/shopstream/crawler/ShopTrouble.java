package io.shopstream.crawler;

import io.shopstream.crawler.frontier.Frontier;
import io.shopstream.crawler.politeness.ShopRest;
import io.shopstream.crawler.retry.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Lets shops rest that fail or ask for it, and closes them for the run where that takes too long. */
final class ShopTrouble {

    private final Frontier frontier;
    private final ClosedShops closed;
    private final ShopRest rests;
    private final Clock clock;

    ShopTrouble(Frontier frontier, ClosedShops closed, ShopRest rests, Clock clock) {
        this.frontier = frontier;
        this.closed = closed;
        this.rests = rests;
        this.clock = clock;
    }

    void answered(String shop) {
        frontier.answered(shop);
    }

    /**
     * Counts a failure and lets the shop rest.
     *
     * @param asked what the shop asked for; zero where it did not
     * @return why the shop is closed for this run; empty where it is not
     */
    Optional<String> failed(String shop, Duration asked) {
        Duration ours = rests.after(frontier.failed(shop));
        Duration rest = asked.compareTo(ours) > 0 ? asked : ours;
        if (!rest.isZero()) {
            frontier.pause(shop, clock.instant().plus(rest));
        }
        if (!RetryPolicy.tooLong(rest)) {
            return Optional.empty();
        }
        String reason = rest.equals(asked)
                ? "the shop asks to come back in " + asked.toMinutes() + " min"
                : "the shop fails again and again";
        closed.close(shop, reason);
        return Optional.of(reason);
    }
}
