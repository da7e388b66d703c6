package io.shopstream.verification.serving;

import io.shopstream.verification.serving.question.Questions;
import io.shopstream.verification.serving.server.ApiAddresses;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Which requests a load consists of. */
final class QueryPlan {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Popular questions, the same in all rounds. */
    private static final int POPULAR = 200;

    /** Of ten requests while a person shops: five after a key, three that others have asked too, two of one's own. */
    private static final int HALF_TYPED_OF_TEN = 5;

    private static final int POPULAR_OF_TEN = 3;

    private final Questions questions;
    private final ApiAddresses api;
    private final Random random;
    private final List<HttpRequest> popular;

    QueryPlan(Questions questions, ApiAddresses api, long seed) {
        this.questions = questions;
        this.api = api;
        this.random = new Random(seed);
        this.popular = requests(questions.searches(POPULAR).stream().map(api::search));
    }

    /** To be asked before any load in which they are to be cached. */
    List<HttpRequest> popular() {
        return popular;
    }

    List<HttpRequest> hits(int count) {
        return random.ints(count, 0, POPULAR).mapToObj(popular::get).toList();
    }

    List<HttpRequest> misses(int count) {
        return requests(questions.searches(count).stream().map(api::search));
    }

    List<HttpRequest> suggestions(int count) {
        return requests(questions.halfTyped(count).stream().map(api::suggestions));
    }

    List<HttpRequest> mixed(int count) {
        int halfTyped = count * HALF_TYPED_OF_TEN / 10;
        int asked = count * POPULAR_OF_TEN / 10;
        List<HttpRequest> all = new ArrayList<>(suggestions(halfTyped));
        all.addAll(hits(asked));
        all.addAll(misses(count - halfTyped - asked));
        Collections.shuffle(all, random);
        return all;
    }

    /** A question that was never asked before. */
    URI unasked() {
        return api.search(questions.searches(1).get(0));
    }

    private static List<HttpRequest> requests(Stream<URI> addresses) {
        return addresses
                .map(address ->
                        HttpRequest.newBuilder(address).timeout(PATIENCE).build())
                .toList();
    }
}
