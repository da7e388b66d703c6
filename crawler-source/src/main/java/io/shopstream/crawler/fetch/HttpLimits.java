package io.shopstream.crawler.fetch;

import java.time.Duration;

/**
 * How the crawler shows itself to a server, and what it takes from it.
 *
 * @param userAgent the header {@code User-Agent}, the same for plain requests and for the browser
 * @param timeout for a whole request, its body included
 * @param maxBodyBytes the largest body, packed and unpacked
 */
public record HttpLimits(String userAgent, Duration timeout, int maxBodyBytes) {}
