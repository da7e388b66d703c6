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
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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
     * The addresses that the sitemaps and the sitemaps they lead to name.
     *
     * @param most stops after so many
     */
    public Set<URI> pages(Collection<String> sitemaps, int most) throws InterruptedException {
        Set<URI> pages = new LinkedHashSet<>();
        Set<URI> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(sitemaps);
        while (!open.isEmpty() && seen.size() < MOST_SITEMAPS && pages.size() < most) {
            Optional<URI> sitemap = CanonicalUrl.of(open.remove()).filter(seen::add);
            if (sitemap.isPresent()) {
                read(sitemap.get(), pages, open);
            }
        }
        return pages;
    }

    private void read(URI sitemap, Set<URI> pages, Deque<String> open) throws InterruptedException {
        Optional<AbstractSiteMap> parsed =
                source.get(sitemap).filter(answer -> answer.status() == 200).flatMap(Sitemaps::parse);
        if (parsed.isEmpty()) {
            LOG.warn("Sitemap {} cannot be read and is skipped.", sitemap);
        } else if (parsed.get() instanceof SiteMapIndex index) {
            index.getSitemaps().forEach(part -> open.add(part.getUrl().toString()));
        } else if (parsed.get() instanceof SiteMap map) {
            map.getSiteMapUrls()
                    .forEach(entry -> CanonicalUrl.of(entry.getUrl().toString()).ifPresent(pages::add));
        }
    }

    private static Optional<AbstractSiteMap> parse(Answer answer) {
        try {
            // Not strict: shops do not keep to the rule that a sitemap speaks for its own folder only.
            // shops.
            return Optional.of(new SiteMapParser(false)
                    .parseSiteMap(answer.body(), answer.url().toURL()));
        } catch (UnknownFormatException | IOException e) {
            LOG.debug("{} is no sitemap.", answer.url(), e);
            return Optional.empty();
        }
    }
}
