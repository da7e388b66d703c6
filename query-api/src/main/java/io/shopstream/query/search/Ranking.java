package io.shopstream.query.search;

import io.shopstream.model.index.ProductDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.InlineScript;
import org.opensearch.client.opensearch._types.query_dsl.FunctionBoostMode;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScore;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScoreMode;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * What counts besides a product's text, and how much. The score of the text is multiplied by one and these weights, each times a
 * share from 0 to 1; together they are less than what one more word of the query is worth, so the text leads. The same
 * formulas stand in {@code /search/ranking.painless}, which OpenSearch runs, and here, where a score is explained.
 */
public final class Ranking {

    /** Of the logarithm of the reviews: ten times as many are one step more, up to {@link #MANY_REVIEWS}. */
    private static final double POPULARITY = 0.10;

    /** Of the rating, after the doubt that few reviews leave. */
    private static final double RATING = 0.06;

    /** Of the age of what is known, which halves every {@link #HALF_LIFE}. */
    private static final double FRESHNESS = 0.03;

    /** Of what can be bought now. */
    private static final double STOCK = 0.06;

    private static final double MANY_REVIEWS = 10_000;

    /** The rating counts as if so many shoppers had given {@link #USUAL_RATING} before: a Bayesian average. */
    private static final double DOUBT = 20;

    private static final double USUAL_RATING = 4.3;

    /** Nobody cares how far below this a rating is; shops' ratings rarely are. */
    private static final double WORST_RATING = 3;

    private static final double BEST_RATING = 5;
    private static final Duration HALF_LIFE = Duration.ofDays(30);

    /** Products of the same day are equally fresh. */
    private static final Duration FRESH = Duration.ofDays(1);

    private static final String SCRIPT = script();

    private final Clock clock;

    public Ranking(Clock clock) {
        this.clock = clock;
    }

    /** The text's query, with what counts besides. */
    Query of(Query text) {
        return Query.of(query -> query.functionScore(score -> score.query(text)
                .functions(byWhatBuyersSay(), byAge())
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Multiply)));
    }

    /** What of a product's score came from where. */
    ScoreParts explained(double score, ProductDocument product) {
        double popularity = POPULARITY * popularity(product);
        double rating = RATING * liked(product);
        double freshness = FRESHNESS * freshness(product.changedAt());
        double stock = product.inStock() ? STOCK : 0;
        double text = score / (1 + popularity + rating + freshness + stock);
        return new ScoreParts(score, text, text * popularity, text * rating, text * freshness, text * stock);
    }

    /** The script answers with the 1 too: OpenSearch's client knows no function that is a weight alone. */
    private static FunctionScore byWhatBuyersSay() {
        Map<String, JsonData> weights = new LinkedHashMap<>();
        weights.put("popularity", JsonData.of(POPULARITY));
        weights.put("rating", JsonData.of(RATING));
        weights.put("stock", JsonData.of(STOCK));
        weights.put("many", JsonData.of(MANY_REVIEWS));
        weights.put("doubt", JsonData.of(DOUBT));
        weights.put("usual", JsonData.of(USUAL_RATING));
        weights.put("worst", JsonData.of(WORST_RATING));
        weights.put("best", JsonData.of(BEST_RATING));
        InlineScript script = InlineScript.of(inline ->
                inline.lang(lang -> lang.custom("painless")).source(SCRIPT).params(weights));
        return FunctionScore.of(function -> function.scriptScore(score -> score.script(one -> one.inline(script))));
    }

    private FunctionScore byAge() {
        return FunctionScore.of(function -> function.weight((float) FRESHNESS)
                .exp(decay -> decay.field("changed_at")
                        .placement(place -> place.origin(JsonData.of(today().toString()))
                                .offset(JsonData.of(FRESH.toDays() + "d"))
                                .scale(JsonData.of(HALF_LIFE.toDays() + "d"))
                                .decay(0.5))));
    }

    /** Rounded to the day, so that the pages of one answer are of one order. */
    private Instant today() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    private static double popularity(ProductDocument product) {
        return Math.min(1, Math.log1p(reviews(product)) / Math.log1p(MANY_REVIEWS));
    }

    private static double liked(ProductDocument product) {
        double votes = product.rating() == null ? 0 : Math.max(1, reviews(product));
        double stated = product.rating() == null ? USUAL_RATING : product.rating();
        double rating = (DOUBT * USUAL_RATING + votes * stated) / (DOUBT + votes);
        return Math.min(1, Math.max(0, (rating - WORST_RATING) / (BEST_RATING - WORST_RATING)));
    }

    private static double reviews(ProductDocument product) {
        return product.reviewCount() == null ? 0 : Math.max(0, product.reviewCount());
    }

    private double freshness(Instant changed) {
        double older = Math.max(0, Duration.between(changed, today()).abs().toMillis() - FRESH.toMillis());
        return Math.pow(0.5, older / HALF_LIFE.toMillis());
    }

    private static String script() {
        try (InputStream file = Ranking.class.getResourceAsStream("/search/ranking.painless")) {
            if (file == null) {
                throw new IllegalStateException("/search/ranking.painless is not on the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /search/ranking.painless.", e);
        }
    }
}
