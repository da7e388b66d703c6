package io.shopstream.query.http;

import io.shopstream.query.search.ProductFilters;
import io.shopstream.query.search.ProductSuggest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers {@code GET /suggestions}. */
final class SuggestEndpoint {

    private static final String TEXT = "q";
    private static final int LONGEST_TEXT = 200;

    private final ProductSuggest suggest;

    SuggestEndpoint(ProductSuggest suggest) {
        this.suggest = suggest;
    }

    List<Route> routes() {
        return List.of(Route.api(
                "/suggestions",
                Set.of(TEXT),
                context -> JsonAnswer.send(context, suggest.suggest(text(context.queryParamMap())))));
    }

    private static String text(Map<String, List<String>> given) {
        QueryParameters parameters = new QueryParameters(given).only(Set.of(TEXT));
        String text = parameters.typed(TEXT, LONGEST_TEXT);
        parameters.check();
        return ProductFilters.canonical(text);
    }
}
