package io.shopstream.crawler.discover;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.frontier.CanonicalUrl;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages that sitemaps (sitemaps.org, also indexes, text, gzip and feeds) name. A broken sitemap is skipped and said so.
 * One sitemap is held at a time, 50,000 pages by its rules, however many an index leads to.
 */
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
     * @param wantsMore takes a page; after a false no further sitemap is read
     * @return whether all were read
     */
    public boolean pages(Collection<String> sitemaps, Predicate<SitemapPage> wantsMore) throws InterruptedException {
        Set<URI> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(sitemaps);
        boolean more = true;
        while (more && !open.isEmpty() && seen.size() < MOST_SITEMAPS) {
            Optional<URI> sitemap = CanonicalUrl.of(open.remove()).filter(seen::add);
            more = sitemap.isEmpty() || read(sitemap.get(), wantsMore, open);
        }
        return more && open.isEmpty();
    }

    private boolean read(URI sitemap, Predicate<SitemapPage> wantsMore, Deque<String> open)
            throws InterruptedException {
        Optional<AbstractSiteMap> parsed =
                source.get(sitemap).filter(answer -> answer.status() == 200).flatMap(Sitemaps::parse);
        if (parsed.isEmpty()) {
            LOG.warn("Sitemap {} cannot be read and is skipped.", sitemap);
        } else if (parsed.get() instanceof SiteMapIndex index) {
            index.getSitemaps().forEach(part -> open.add(part.getUrl().toString()));
        } else if (parsed.get() instanceof SiteMap map) {
            return map.getSiteMapUrls().stream()
                    .flatMap(entry -> page(entry).stream())
                    .allMatch(wantsMore);
        }
        return true;
    }

    private static Optional<SitemapPage> page(SiteMapURL entry) {
        Optional<Instant> changed = Optional.ofNullable(entry.getLastModified()).map(Date::toInstant);
        return CanonicalUrl.of(entry.getUrl().toString()).map(url -> new SitemapPage(url, changed));
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
