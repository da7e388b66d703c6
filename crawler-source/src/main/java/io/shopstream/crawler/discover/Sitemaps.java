package io.shopstream.crawler.discover;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.frontier.CanonicalUrl;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages that sitemaps (sitemaps.org, also indexes, text, gzip and feeds) name. A broken sitemap is skipped and said so. */
public final class Sitemaps {

    private static final Logger LOG = LoggerFactory.getLogger(Sitemaps.class);
    private static final int MOST_SITEMAPS = 500;

    private final Source source;

    /** Where sitemaps come from. */
    public interface Source {

        /** The sitemap's answer, or empty where it must not or cannot be had. */
        Optional<Answer> get(URI sitemap) throws InterruptedException;
    }

    public Sitemaps(Source source) {
        this.source = source;
    }

    /**
     * Hands on the addresses that the sitemaps and the sitemaps they lead to name, in their order.
     *
     * @param wantsMore takes an address; after a false no further sitemap is read
     */
    public void pages(Collection<String> sitemaps, Predicate<URI> wantsMore) throws InterruptedException {
        Set<URI> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(sitemaps);
        boolean more = true;
        while (more && !open.isEmpty() && seen.size() < MOST_SITEMAPS) {
            Optional<URI> sitemap = CanonicalUrl.of(open.remove()).filter(seen::add);
            more = sitemap.isEmpty() || read(sitemap.get(), wantsMore, open);
        }
    }

    private boolean read(URI sitemap, Predicate<URI> wantsMore, Deque<String> open) throws InterruptedException {
        Optional<AbstractSiteMap> parsed =
                source.get(sitemap).filter(answer -> answer.status() == 200).flatMap(Sitemaps::parse);
        if (parsed.isEmpty()) {
            LOG.warn("Sitemap {} cannot be read and is skipped.", sitemap);
        } else if (parsed.get() instanceof SiteMapIndex index) {
            index.getSitemaps().forEach(part -> open.add(part.getUrl().toString()));
        } else if (parsed.get() instanceof SiteMap map) {
            return map.getSiteMapUrls().stream()
                    .flatMap(entry -> CanonicalUrl.of(entry.getUrl().toString()).stream())
                    .allMatch(wantsMore);
        }
        return true;
    }

    private static Optional<AbstractSiteMap> parse(Answer answer) {
        try {
            // Not strict: shops do not keep to the rule that a sitemap speaks for its own folder only.
            return Optional.of(new SiteMapParser(false)
                    .parseSiteMap(answer.body(), answer.url().toURL()));
        } catch (UnknownFormatException | IOException e) {
            LOG.debug("{} is no sitemap.", answer.url(), e);
            return Optional.empty();
        }
    }
}
