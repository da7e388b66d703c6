package io.shopstream.crawler.discover;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A page that a sitemap names.
 *
 * @param url canonical
 * @param changed when the page last changed, where the sitemap tells
 */
public record SitemapPage(URI url, Optional<Instant> changed) {}
