package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;

/** A run's last words: counts by ending and reason, and what to do next. */
final class Summary {

    private Summary() {}

    static String of(String what, CrawlReport report, Duration took) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add("%s ended after %.1f s: %d pages fetched, %d of them rendered, %d acknowledged by Kafka, %d failed."
                .formatted(
                        what,
                        took.toMillis() / 1000.0,
                        report.fetched(),
                        report.rendered(),
                        report.count(Ending.ACKNOWLEDGED),
                        report.count(Ending.FAILED)));
        for (Ending ending : Ending.values()) {
            report.reasons(ending)
                    .forEach((reason, count) -> lines.add(
                            "  %-12s %7d  %s".formatted(ending.name().toLowerCase(Locale.ROOT), count, reason)));
        }
        report.publishFailure().ifPresent(failure -> lines.add("Stopped: " + failure.getMessage()));
        return lines.add("Next: " + next(report)).toString();
    }

    private static String next(CrawlReport report) {
        if (report.publishFailure().isPresent()) {
            return "see that Kafka runs (./shopstream status) and is the one KAFKA_BOOTSTRAP_SERVERS names, then run this again.";
        }
        if (report.empty()) {
            return "no page was due; a known one is fetched again when CRAWL_REVISIT is over, or its sitemap tells of a change.";
        }
        if (report.count(Ending.ACKNOWLEDGED) + report.count(Ending.UNCHANGED) == 0) {
            return "look at the reasons above; nothing was published.";
        }
        return "the jobs are working on these pages: search them at the query API, or see ./shopstream status.";
    }
}
