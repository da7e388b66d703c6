package io.shopstream.query.search;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.query.search.SearchHit.TextPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;

/** Reads OpenSearch's answer. */
final class SearchAnswers {

    private SearchAnswers() {}

    static SearchPage page(SearchQuery query, SearchResponse<ProductDocument> response, Ranking ranking) {
        List<SearchHit> hits = response.hits().hits().stream()
                .map(hit -> hit(hit, query.explained() ? explained(hit, ranking) : null))
                .toList();
        return new SearchPage(
                total(response),
                query.page().number(),
                query.page().size(),
                hits,
                next(query, response),
                new FacetAnswers(response.aggregations()).facets(),
                Understood.AS_TYPED);
    }

    /** A page that is not full is the last one. */
    private static @Nullable String next(SearchQuery query, SearchResponse<ProductDocument> response) {
        List<Hit<ProductDocument>> hits = response.hits().hits();
        return hits.size() < query.page().size()
                ? null
                : PageCursor.behind(hits.get(hits.size() - 1).sort()).text();
    }

    private static long total(SearchResponse<ProductDocument> response) {
        var total = response.hits().total();
        if (total == null) {
            throw new IllegalStateException("OpenSearch counted no hits although track_total_hits was asked for.");
        }
        return total.value();
    }

    static SearchHit hit(Hit<ProductDocument> hit) {
        return hit(hit, null);
    }

    private static SearchHit hit(Hit<ProductDocument> hit, @Nullable ScoreParts score) {
        ProductDocument product = product(hit);
        return new SearchHit(
                product.key(),
                product.shop(),
                product.name(),
                highlighted(hit.highlight()),
                product.brand(),
                product.categories(),
                product.price(),
                product.listPrice(),
                product.currency(),
                product.discountPercent(),
                product.image(),
                product.url(),
                product.availability(),
                product.inStock(),
                product.rating(),
                product.reviewCount(),
                product.changedAt(),
                score);
    }

    private static ScoreParts explained(Hit<ProductDocument> hit, Ranking ranking) {
        Double score = hit.score();
        if (score == null) {
            throw new IllegalStateException("OpenSearch left out the score of hit " + hit.id() + ".");
        }
        return ranking.explained(score, product(hit));
    }

    private static ProductDocument product(Hit<ProductDocument> hit) {
        ProductDocument product = hit.source();
        if (product == null) {
            throw new IllegalStateException("OpenSearch left out the source of hit " + hit.id() + ".");
        }
        return product;
    }

    /** The field of beginnings first: it marks whole words, where the Korean analyzer may mark a part of a compound. */
    private static @Nullable List<TextPiece> highlighted(Map<String, List<String>> highlights) {
        List<String> name = highlights.getOrDefault("name.begun", highlights.getOrDefault("name", List.of()));
        return name.isEmpty() ? null : pieces(name.get(0));
    }

    /** Splits at the marks of {@link SearchDsl#MATCH_START} and {@link SearchDsl#MATCH_END}. */
    static List<TextPiece> pieces(String marked) {
        List<TextPiece> pieces = new ArrayList<>();
        boolean match = false;
        int start = 0;
        for (int i = 0; i <= marked.length(); i++) {
            boolean end = i == marked.length();
            if (end || isMark(marked.charAt(i))) {
                if (i > start) {
                    append(pieces, new TextPiece(marked.substring(start, i), match));
                }
                match = !end && marked.charAt(i) == SearchDsl.MATCH_START.charAt(0);
                start = i + 1;
            }
        }
        return pieces;
    }

    /** The parts of a compound word are marked one by one; a reader sees one word. */
    private static void append(List<TextPiece> pieces, TextPiece piece) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).match() == piece.match()) {
            pieces.set(last, new TextPiece(pieces.get(last).text() + piece.text(), piece.match()));
        } else {
            pieces.add(piece);
        }
    }

    private static boolean isMark(char character) {
        return character == SearchDsl.MATCH_START.charAt(0) || character == SearchDsl.MATCH_END.charAt(0);
    }
}
