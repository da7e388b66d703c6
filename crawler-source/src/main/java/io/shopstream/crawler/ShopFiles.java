package io.shopstream.crawler;

import io.shopstream.crawler.discover.Sitemaps;
import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.fetch.UrlGate;
import io.shopstream.crawler.robots.RobotsSource;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the files that describe a shop to the steps that read them. */
final class ShopFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ShopFiles.class);

    private ShopFiles() {}

    /** robots.txt may lead anywhere but into private networks (RFC 9309 section 2.3.1.2). */
    static RobotsSource robots(PatientFetcher fetcher, UrlGate addresses) {
        return robotsTxt -> {
            Answer answer = fetcher.get(robotsTxt, addresses);
            return new RobotsSource.Answer(answer.status(), answer.contentType().orElse(null), answer.body());
        };
    }

    static Sitemaps.Source sitemaps(PatientFetcher fetcher, UrlGate gate) {
        return sitemap -> fetched(fetcher, gate, sitemap);
    }

    private static Optional<Answer> fetched(PatientFetcher fetcher, UrlGate gate, URI sitemap)
            throws InterruptedException {
        try {
            return Optional.of(fetcher.get(sitemap, gate));
        } catch (IOException e) {
            LOG.warn("Sitemap {}: {}", sitemap, e.getMessage());
            return Optional.empty();
        }
    }
}
