package io.shopstream.verification.serving;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.verification.serving.load.Arrivals;
import io.shopstream.verification.serving.load.HttpSender;
import io.shopstream.verification.serving.load.Measured;
import io.shopstream.verification.serving.load.OpenLoop;
import io.shopstream.verification.serving.load.Sender;
import io.shopstream.verification.serving.question.Questions;
import io.shopstream.verification.serving.server.ApiProcess;
import io.shopstream.verification.serving.server.PostgresTextSearch;
import io.shopstream.verification.serving.server.SearchVenue;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** All loads in turn, round after round: what disturbs the machine for a while disturbs all of them. Rounds before them warm up. */
final class QueriesBenchmark {

    private static final int STAMPEDES = 5;
    private static final int STAMPEDING = 1_000;

    /** Some questions lead to more than one search, and cannot be asked directly. */
    private static final double SPARE = 1.15;

    private final SearchVenue venue;
    private final QueriesOptions options;
    private final Consumer<String> progress;
    private final HttpSender http = new HttpSender();

    QueriesBenchmark(SearchVenue venue, QueriesOptions options, Consumer<String> progress) {
        this.venue = venue;
        this.options = options;
        this.progress = progress;
    }

    Findings run(List<ProductDocument> products) throws IOException, InterruptedException, SQLException {
        progress.accept(products.size() + " products into OpenSearch");
        venue.fill(products);
        progress.accept("the same into PostgreSQL");
        try (http;
                PostgresTextSearch postgres = PostgresTextSearch.create(venue.postgres(), products)) {
            Questions questions = new Questions(products, options.seed());
            QueryPlan plan = new QueryPlan(questions, venue.api(), options.seed());
            DirectSearches direct = record(plan);
            try (ApiProcess api = venue.startApi()) {
                return measure(
                        products.size(),
                        new Loads(plan, questions, direct.requests().iterator(), postgres),
                        direct);
            }
        }
    }

    private DirectSearches record(QueryPlan plan) throws IOException, InterruptedException {
        int needed = (options.rounds() + options.warmUps()) * options.questions();
        List<HttpRequest> questions = plan.misses((int) Math.ceil(SPARE * needed));
        progress.accept("recording the searches of " + questions.size() + " questions");
        DirectSearches direct = DirectSearches.of(questions, venue, http);
        if (direct.requests().size() < needed) {
            throw new IllegalStateException("Of " + questions.size() + " questions " + direct.leftOut()
                    + " led to more than one search: too few are left to ask OpenSearch itself.");
        }
        return direct;
    }

    private Findings measure(int products, Loads loads, DirectSearches direct) throws InterruptedException {
        List<Leg> legs = new ArrayList<>();
        for (int round = 1 - options.warmUps(); round <= options.rounds(); round++) {
            List<Ask> turn = Arrays.asList(Ask.values());
            Collections.rotate(turn, round);
            for (Ask ask : turn) {
                Leg leg = leg(ask, round, loads);
                if (round > 0) {
                    legs.add(leg);
                }
                tell(leg);
            }
        }
        List<Stampede> stampedes = new ArrayList<>();
        for (int trial = 0; trial < STAMPEDES; trial++) {
            stampedes.add(Stampede.of(STAMPEDING, loads.plan().unasked(), http, venue));
        }
        int asked = (options.rounds() + options.warmUps()) * options.questions();
        return new Findings(
                products,
                direct.requests().size() + direct.leftOut(),
                direct.leftOut(),
                (double) loads.postgres().emptyAnswers() / asked,
                legs,
                stampedes);
    }

    private Leg leg(Ask ask, int round, Loads loads) throws InterruptedException {
        int count = options.questions();
        QueryPlan plan = loads.plan();
        return switch (ask) {
            case HIT -> afterPopular(ask, round, plan, plan.hits(count));
            case MIXED -> afterPopular(ask, round, plan, plan.mixed(count));
            case MISS -> load(ask, round, http, plan.misses(count));
            case SUGGESTION -> load(ask, round, http, plan.suggestions(count));
            case DIRECT -> load(ask, round, http, loads.nextDirect(count));
            case POSTGRES ->
                load(ask, round, loads.postgres(), loads.questions().searches(count));
        };
    }

    /** The popular questions are asked first, so that their answers are cached. */
    private Leg afterPopular(Ask ask, int round, QueryPlan plan, List<HttpRequest> questions)
            throws InterruptedException {
        plan.popular().forEach(popular -> http.send(popular).join());
        return load(ask, round, http, questions);
    }

    private <Q> Leg load(Ask ask, int round, Sender<Q> sender, List<Q> questions) throws InterruptedException {
        Arrivals arrivals = Arrivals.random(questions.size(), options.perSecond(), options.seed() + round);
        long before = venue.searches();
        Measured measured = new OpenLoop<>(sender).run(questions, arrivals);
        return new Leg(ask, round, measured, venue.searches() - before);
    }

    private void tell(Leg leg) {
        progress.accept("%s, %s: p50 %.1f ms, p99 %.1f ms, errors %s"
                .formatted(
                        leg.round() <= 0 ? "warming up" : "round " + leg.round(),
                        leg.ask(),
                        leg.measured().latency().percentile(50),
                        leg.measured().latency().percentile(99),
                        leg.measured().errorText()));
    }

    /** Where the questions of the loads come from. */
    private record Loads(
            QueryPlan plan, Questions questions, Iterator<HttpRequest> direct, PostgresTextSearch postgres) {

        List<HttpRequest> nextDirect(int count) {
            List<HttpRequest> next = new ArrayList<>(count);
            while (next.size() < count) {
                next.add(direct.next());
            }
            return next;
        }
    }
}
