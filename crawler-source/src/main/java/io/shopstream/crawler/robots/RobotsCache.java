package io.shopstream.crawler.robots;

import java.time.Instant;
import java.util.Optional;

/** Remembers robots.txt files beyond the life of a process, so that no shop is asked for its file by each. */
public interface RobotsCache {

    /** Remembers nothing. */
    RobotsCache NONE = new RobotsCache() {
        @Override
        public Optional<Kept> find(String origin) {
            return Optional.empty();
        }

        @Override
        public void keep(String origin, Kept answer) {
            // The process itself remembers it.
        }
    };

    /** What an origin last answered. */
    record Kept(RobotsSource.Answer answer, Instant freshUntil) {}

    Optional<Kept> find(String origin);

    void keep(String origin, Kept answer);
}
