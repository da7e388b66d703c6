package io.shopstream.crawler.fetch;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for what a page's scripts want in the browser's place, each redirect through the gate: the browser itself follows
 * redirects without a word. Scripts get the last answer under the address that they asked for.
 */
final class GatedRequests {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** The browser's thread waits for the answer, and the page with it. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final UrlGate gate;

    GatedRequests(UrlGate gate) {
        this.gate = gate;
    }

    /** Answers a request, or aborts it where the gate refuses or no answer comes in time. */
    void answer(Route route) {
        try {
            Optional<APIResponse> answer = fetched(route);
            if (answer.isPresent()) {
                route.fulfill(new Route.FulfillOptions().setResponse(answer.get()));
                answer.get().dispose();
                return;
            }
        } catch (PlaywrightException | IllegalArgumentException e) {
            // For the page it is a lost connection, or an address that is none.
        }
        route.abort();
    }

    private Optional<APIResponse> fetched(Route route) {
        URI url = URI.create(route.request().url());
        for (int hop = 0; hop <= MOST_REDIRECTS && gate.refusal(url).isEmpty(); hop++) {
            APIResponse answer = route.fetch(new Route.FetchOptions()
                    .setUrl(url.toString())
                    .setMaxRedirects(0)
                    .setTimeout((double) LONGEST.toMillis()));
            if (!REDIRECTS.contains(answer.status())) {
                return Optional.of(answer);
            }
            if (!"GET".equals(route.request().method())) {
                break;
            }
            url = url.resolve(answer.headers().getOrDefault("location", ""));
            answer.dispose();
        }
        return Optional.empty();
    }
}
