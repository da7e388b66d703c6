package io.shopstream.crawler;

import io.shopstream.crawler.render.RenderMode;
import java.net.URI;
import java.util.List;

/**
 * What a user asks to be crawled.
 *
 * @param seeds canonical addresses; their shops are crawled, and no others
 * @param maxPages 0 for no limit
 */
record CrawlRequest(List<URI> seeds, int maxPages, RenderMode mode) {}
