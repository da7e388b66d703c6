package io.shopstream.query.changes;

import java.time.Duration;

/**
 * What streams may cost.
 *
 * @param streams most that are open
 * @param resumes most of them that catch up at a time, each with a consumer and a thread of its own
 * @param heartbeat between two signs of life
 * @param patience how long a client that catches up may take nothing before it is cut off
 */
public record StreamLimits(int streams, int resumes, Duration heartbeat, Duration patience) {

    /** As many streams as given; the rest as it fits browsers and proxies, which give up after 30 to 60 s of silence. */
    public static StreamLimits of(int streams) {
        return new StreamLimits(streams, 4, Duration.ofSeconds(15), Duration.ofSeconds(30));
    }
}
