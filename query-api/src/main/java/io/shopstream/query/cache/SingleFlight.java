package io.shopstream.query.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets one thread do what several ask for at the same time; the others wait and share its answer, or its failure. */
final class SingleFlight {

    private final Map<String, CompletableFuture<Optional<?>>> flights = new ConcurrentHashMap<>();

    /** The answer of this thread's work or of the one already under way. All callers of one key ask for one type. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> share(String key, Supplier<Optional<T>> work) {
        CompletableFuture<Optional<?>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<?>> others = flights.putIfAbsent(key, mine);
        return (Optional<T>) (others == null ? fly(key, mine, work) : await(others));
    }

    private <T> Optional<T> fly(String key, CompletableFuture<Optional<?>> flight, Supplier<Optional<T>> work) {
        try {
            Optional<T> answer = work.get();
            flight.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            flight.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(key, flight);
        }
    }

    private static Optional<?> await(CompletableFuture<Optional<?>> flight) {
        try {
            return flight.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
