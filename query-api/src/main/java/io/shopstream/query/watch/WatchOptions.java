package io.shopstream.query.watch;

import java.util.Set;

/**
 * How watches work.
 *
 * @param allowedHosts of webhooks that may be called by plain HTTP and wherever they are; in lower case
 */
public record WatchOptions(Set<String> allowedHosts, WatchLimits limits, Damping damping) {}
