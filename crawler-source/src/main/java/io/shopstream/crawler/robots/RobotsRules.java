package io.shopstream.crawler.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The robots.txt of each origin, asked for once a day at most by all crawlers that share a cache. As RFC 9309 section 2.3.1 wants it: 4xx allows all; 5xx, a
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
    private final RobotsCache cache;
    private final Clock clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(BaseRobotRules rules, String refusal, Instant until) {}

    public RobotsRules(RobotsSource source, RobotsCache cache, Clock clock) {
        this.source = source;
        this.cache = cache;
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
                (origin, known) -> known == null || !now.isBefore(known.until()) ? read(origin, now) : known);
    }

    private Read read(String origin, Instant now) {
        URI robotsTxt = URI.create(origin + "/robots.txt");
        Optional<RobotsCache.Kept> kept = cache.find(origin).filter(known -> now.isBefore(known.freshUntil()));
        if (kept.isPresent()) {
            return rules(robotsTxt, kept.get());
        }
        try {
            RobotsCache.Kept asked = ask(robotsTxt, now);
            if (asked.answer().status() > 0) {
                cache.keep(origin, asked);
            }
            return rules(robotsTxt, asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Read(parser().failedFetch(503), "stopped", now.plus(FRESH_REFUSAL));
        }
    }

    private RobotsCache.Kept ask(URI robotsTxt, Instant now) throws InterruptedException {
        try {
            RobotsSource.Answer answer = source.get(robotsTxt);
            Duration fresh = saysNothing(answer.status()) ? FRESH_REFUSAL : FRESH;
            return new RobotsCache.Kept(answer.within(LONGEST), now.plus(fresh));
        } catch (IOException e) {
            LOG.warn("{} cannot be read, so the shop is not crawled: {}", robotsTxt, e.toString());
            return new RobotsCache.Kept(RobotsSource.Answer.NONE, now.plus(FRESH_REFUSAL));
        }
    }

    private static Read rules(URI robotsTxt, RobotsCache.Kept kept) {
        RobotsSource.Answer answer = kept.answer();
        if (saysNothing(answer.status())) {
            String reason =
                    answer.status() == 0 ? "robots.txt cannot be read" : "robots.txt answers " + answer.status();
            return new Read(parser().failedFetch(503), reason, kept.freshUntil());
        }
        BaseRobotRules rules = answer.status() < 300 ? parse(robotsTxt, answer) : parser().failedFetch(404);
        return new Read(rules, "robots.txt", kept.freshUntil());
    }

    private static boolean saysNothing(int status) {
        return status < 200 || status == 429 || status >= 500;
    }

    private static BaseRobotRules parse(URI robotsTxt, RobotsSource.Answer answer) {
        String contentType = answer.contentType() == null ? "text/plain" : answer.contentType();
        return parser().parseContent(robotsTxt.toString(), answer.body(), contentType, List.of(OUR_NAME));
    }

    /** A parser for each use: it counts warnings and is not made for threads. */
    private static SimpleRobotRulesParser parser() {
        return new SimpleRobotRulesParser(LONGEST_DELAY_MILLIS, 5);
    }
}
