package io.shopstream.query.http;

import io.shopstream.query.search.ProductSearch;
import java.util.List;

/** Answers {@code GET /search}. */
final class SearchEndpoint {

    private final ProductSearch search;

    SearchEndpoint(ProductSearch search) {
        this.search = search;
    }

    List<Route> routes() {
        return List.of(Route.api(
                "/search",
                SearchParameters.NAMES,
                context -> JsonAnswer.send(context, search.search(SearchParameters.read(context.queryParamMap())))));
    }
}
