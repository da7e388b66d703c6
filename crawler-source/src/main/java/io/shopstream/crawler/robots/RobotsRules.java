package io.shopstream.crawler.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The robots.txt of each origin, asked for once a day at most. As RFC 9309 section 2.3.1 wants it: 4xx allows all; 5xx, a
 * timeout or a lost connection refuse all until it can be read, and so does 429: who asks for less is not asked for more.
 */
public final class RobotsRules {

    /** The name that rules for us alone are under. */
    public static final String OUR_NAME = "shopstream";

    private static final Logger LOG = LoggerFactory.getLogger(RobotsRules.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration FRESH_REFUSAL = Duration.ofMinutes(5);
    /** RFC 9309 section 2.5: the first 500 KiB count. */
    private static final int LONGEST = 500 * 1024;

    private static final long LONGEST_DELAY_MILLIS = Duration.ofHours(1).toMillis();

    private final RobotsSource source;
    private final Clock clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(BaseRobotRules rules, String refusal, Instant until) {}

    public RobotsRules(RobotsSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    public boolean allows(URI url) {
        return of(url).rules().isAllowed(url.toString());
    }

    /** Why an address that is not allowed is not. */
    public String refusal(URI url) {
        return of(url).refusal();
    }

    /** The time that robots.txt wants between two fetches; zero where it wants none. */
    public Duration delay(URI url) {
        return Duration.ofMillis(Math.max(0, of(url).rules().getCrawlDelay()));
    }

    /** The sitemaps that the origin's robots.txt names. */
    public List<String> sitemaps(URI url) {
        return List.copyOf(of(url).rules().getSitemaps());
    }

    private Read of(URI url) {
        Instant now = clock.instant();
        return read.compute(
                url.getScheme() + "://" + url.getRawAuthority(),
                (origin, known) -> known == null || !now.isBefore(known.until())
                        ? ask(URI.create(origin + "/robots.txt"), now)
                        : known);
    }

    private Read ask(URI robotsTxt, Instant now) {
        try {
            RobotsSource.Answer answer = source.get(robotsTxt);
            if (answer.status() < 200 || answer.status() == 429 || answer.status() >= 500) {
                return refusal("robots.txt answers " + answer.status(), now);
            }
            BaseRobotRules rules = answer.status() < 300 ? parse(robotsTxt, answer) : parser().failedFetch(404);
            return new Read(rules, "robots.txt", now.plus(FRESH));
        } catch (IOException e) {
            LOG.warn("{} cannot be read, so the shop is not crawled: {}", robotsTxt, e.toString());
            return refusal("robots.txt cannot be read", now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refusal("stopped", now);
        }
    }

    private static Read refusal(String reason, Instant now) {
        return new Read(parser().failedFetch(503), reason, now.plus(FRESH_REFUSAL));
    }

    private static BaseRobotRules parse(URI robotsTxt, RobotsSource.Answer answer) {
        byte[] body = answer.body().length > LONGEST ? Arrays.copyOf(answer.body(), LONGEST) : answer.body();
        String contentType = answer.contentType() == null ? "text/plain" : answer.contentType();
        return parser().parseContent(robotsTxt.toString(), body, contentType, List.of(OUR_NAME));
    }

    /** A parser for each use: it counts warnings and is not made for threads. */
    private static SimpleRobotRulesParser parser() {
        return new SimpleRobotRulesParser(LONGEST_DELAY_MILLIS, 5);
    }
}
