package io.shopstream.demoshop.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.shopstream.demoshop.catalogue.Shelves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each request to its routes, and writes the answer and the line in the access log. */
final class ShopHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ShopHandler.class);

    private final ShopRoutes shop;
    private final AdminRoutes admin;
    private final AtomicReference<Shelves> shelves;
    private final AccessLog accessLog;
    private final Clock clock = Clock.systemUTC();

    ShopHandler(ShopRoutes shop, AdminRoutes admin, AtomicReference<Shelves> shelves, AccessLog accessLog) {
        this.shop = shop;
        this.admin = admin;
        this.shelves = shelves;
        this.accessLog = accessLog;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Target target = target(exchange);
            Response response = answer(target);
            int status = status(target, response, exchange);
            // Logged first: whoever has the answer must find it in the log.
            log(exchange, target, status);
            write(exchange, target, response, status);
        }
    }

    private Response answer(Target target) {
        try {
            if (target.path().startsWith("/admin/")) {
                return admin.answer(target);
            }
            return target.reads() ? shop.answer(target, shelves.get()) : notAllowed(target);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", target.method(), target.uri(), e);
            return text(500, "The demo shop failed; its log says why.\n");
        }
    }

    private static int status(Target target, Response response, HttpExchange exchange) {
        boolean conditional = response.status() == 200 && target.reads();
        return conditional && Freshness.isKnown(response, exchange.getRequestHeaders()) ? 304 : response.status();
    }

    private static void write(HttpExchange exchange, Target target, Response response, int status) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", response.contentType());
        if (response.status() == 405) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        }
        if (response.status() == 200) {
            Freshness.describe(response, exchange.getResponseHeaders());
        }
        if (status == 304) {
            exchange.sendResponseHeaders(304, -1);
        } else if (target.method().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(response.body().length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }

    private void log(HttpExchange exchange, Target target, int status) {
        String userAgent = Optional.ofNullable(exchange.getRequestHeaders().getFirst("User-Agent"))
                .orElse("");
        accessLog.add(new AccessLog.Entry(target.method(), target.uri().toString(), clock.millis(), userAgent, status));
    }

    private static Response notAllowed(Target target) {
        return text(405, target.method() + " is not possible here: expected GET or HEAD.\n");
    }

    private static Response text(int status, String text) {
        return Response.of(status, "text/plain; charset=utf-8", text, StandardCharsets.UTF_8);
    }

    private static Target target(HttpExchange exchange) {
        return new Target(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRemoteAddress().getAddress().isLoopbackAddress());
    }
}
