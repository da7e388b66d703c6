package io.shopstream.crawler.fetch;

import io.shopstream.crawler.frontier.CanonicalUrl;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Fetches an address with a plain HTTP client and follows its redirects, each through the gate. */
public final class HttpPageFetcher {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpRequests requests;

    public HttpPageFetcher(HttpLimits limits, Clock clock) {
        this.requests = new HttpRequests(limits, clock);
    }

    /**
     * Asks for an address.
     *
     * @throws IOException when no whole answer came in time: another attempt may do better
     */
    public FetchOutcome fetch(URI start, UrlGate gate) throws IOException, InterruptedException {
        URI url = start;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Optional<String> refusal = gate.refusal(url);
            if (refusal.isPresent()) {
                return new FetchOutcome.Refused((hop == 0 ? "" : "redirect to: ") + refusal.get());
            }
            Answer answer;
            try {
                answer = requests.get(url);
            } catch (BodyTooLargeException e) {
                return new FetchOutcome.Refused(e.getMessage());
            }
            Optional<String> location = answer.header("location").filter(header -> REDIRECTS.contains(answer.status()));
            if (location.isEmpty()) {
                return new FetchOutcome.Answered(answer);
            }
            Optional<URI> next = resolved(url, location.get());
            if (next.isEmpty()) {
                return new FetchOutcome.Refused("redirect to no http or https address");
            }
            url = next.get();
        }
        return new FetchOutcome.Refused("more than " + MOST_REDIRECTS + " redirects");
    }

    private static Optional<URI> resolved(URI url, String location) {
        try {
            return CanonicalUrl.of(url.resolve(location.strip()).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
