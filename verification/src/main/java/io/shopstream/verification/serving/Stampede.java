package io.shopstream.verification.serving;

import io.shopstream.verification.serving.load.HttpSender;
import io.shopstream.verification.serving.server.SearchVenue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Equal questions that all come before the first answer could.
 *
 * @param asked how many
 * @param right how many were answered with 200
 * @param sentWithin milliseconds from the first to the last
 * @param firstAnswerAfter milliseconds from the first question; what was sent later did not stampede
 * @param searches that OpenSearch counted meanwhile
 */
record Stampede(int asked, int right, long sentWithin, long firstAnswerAfter, long searches) {

    static Stampede of(int count, URI question, HttpSender sender, SearchVenue venue) {
        HttpRequest request = HttpRequest.newBuilder(question).build();
        AtomicInteger right = new AtomicInteger();
        AtomicLong firstAnswer = new AtomicLong(Long.MAX_VALUE);
        List<CompletableFuture<Void>> answers = new ArrayList<>(count);
        long before = venue.searches();
        long start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            answers.add(sender.send(request).handle((answer, problem) -> {
                firstAnswer.accumulateAndGet(System.nanoTime(), Math::min);
                right.addAndGet(problem == null ? 1 : 0);
                return null;
            }));
        }
        long sent = System.nanoTime();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        return new Stampede(
                count,
                right.get(),
                TimeUnit.NANOSECONDS.toMillis(sent - start),
                TimeUnit.NANOSECONDS.toMillis(firstAnswer.get() - start),
                venue.searches() - before);
    }

    /** Whether all were answered at the price of one. */
    boolean shared() {
        return right == asked && searches == 1;
    }
}
