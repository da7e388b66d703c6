package io.shopstream.query.http;

import java.net.URI;
import java.util.Optional;

/**
 * Where and how the web server listens.
 *
 * @param host address it binds to
 * @param port 0 for any free one
 * @param threads most of them; each answers one request at a time
 * @param streamBufferBytes what may wait for one client of a stream
 * @param accessLog whether each request is logged
 * @param dashboard Flink's dashboard, for a link in the footer
 */
public record ServerOptions(
        String host, int port, int threads, int streamBufferBytes, boolean accessLog, Optional<URI> dashboard) {}
