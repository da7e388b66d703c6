package io.shopstream.query.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Sends the search page, the product page, the status page and their files. The pages hold no data; their scripts ask the REST interface. */
final class PageEndpoint {

    private static final List<String> ASSETS = List.of(
            "style.css",
            "icon.svg",
            "app.js",
            "product.js",
            "language.js",
            "texts.js",
            "elements.js",
            "money.js",
            "card.js",
            "chips.js",
            "facets.js",
            "suggest.js",
            "address.js",
            "plot.js",
            "status.js",
            "jobs.js",
            "coverage.js",
            "trend.js",
            "measure.js");

    private final WebFile search;
    private final WebFile product;
    private final WebFile status;
    private final WebFiles assets = WebFiles.read("/web", ASSETS);

    /** Pages whose footer links to Flink's dashboard, where one is known. */
    PageEndpoint(Optional<URI> dashboard) {
        this.search = page("/web/index.html", dashboard);
        this.product = page("/web/product.html", dashboard);
        this.status = page("/web/status.html", dashboard);
    }

    List<Route> routes() {
        return List.of(
                Route.page("/", search::send),
                Route.page("/p/{key}", product::send),
                Route.page("/status", status::send),
                Route.page("/assets/{file}", assets::send));
    }

    private static WebFile page(String resource, Optional<URI> dashboard) {
        WebFile raw = WebFile.read(resource);
        String address = dashboard.map(URI::toString).orElse("");
        String html = new String(raw.content(), StandardCharsets.UTF_8).replace("{{dashboard}}", attribute(address));
        return WebFile.of(html.getBytes(StandardCharsets.UTF_8), raw.type());
    }

    private static String attribute(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
