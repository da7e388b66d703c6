package io.shopstream.crawler.fetch;

import io.shopstream.crawler.frontier.CanonicalUrl;
import io.shopstream.crawler.frontier.HostPace;
import io.shopstream.crawler.frontier.Validators;
import io.shopstream.model.product.ProductKey;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Fetches an address with a plain HTTP client and follows its redirects, each through the gate and at the shop's pace. */
public final class HttpPageFetcher {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpRequests requests;
    private final HostPace pace;

    public HttpPageFetcher(HttpLimits limits, HostPace pace, Clock clock) {
        this.requests = new HttpRequests(limits, clock);
        this.pace = pace;
    }

    /** Asks for an address, changed or not; as {@link #fetch(URI, Validators, UrlGate)}. */
    public FetchOutcome fetch(URI start, UrlGate gate) throws IOException, InterruptedException {
        return fetch(start, Validators.NONE, gate);
    }

    /**
     * Asks for an address.
     *
     * @param known of the page that was taken last: where it has not changed, the answer is a 304 without a body
     * @throws IOException when no whole answer came in time: another attempt may do better
     */
    public FetchOutcome fetch(URI start, Validators known, UrlGate gate) throws IOException, InterruptedException {
        URI url = start;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Optional<String> refusal = gate.refusal(url);
            if (refusal.isPresent()) {
                return new FetchOutcome.Refused((hop == 0 ? "" : "redirect to: ") + refusal.get());
            }
            Answer answer;
            try {
                answer = requests.get(url, hop == 0 ? known : Validators.NONE);
            } catch (BodyTooLargeException e) {
                return new FetchOutcome.Refused(e.getMessage());
            }
            Optional<String> location = answer.header("location").filter(header -> REDIRECTS.contains(answer.status()));
            if (location.isEmpty()) {
                return Challenge.isOne(answer)
                        ? new FetchOutcome.Challenged(answer)
                        : new FetchOutcome.Answered(answer);
            }
            Optional<URI> next = resolved(url, location.get());
            if (next.isEmpty()) {
                return new FetchOutcome.Refused("redirect to no http or https address");
            }
            rest(url, next.get());
            url = next.get();
        }
        return new FetchOutcome.Refused("more than " + MOST_REDIRECTS + " redirects");
    }

    /** A redirect inside a shop is one more request to it. */
    private void rest(URI from, URI to) throws InterruptedException {
        String shop = ProductKey.shopOf(to);
        if (shop.equals(ProductKey.shopOf(from))) {
            TimeUnit.MILLISECONDS.sleep(pace.delay(shop).toMillis());
        }
    }

    private static Optional<URI> resolved(URI url, String location) {
        try {
            return CanonicalUrl.of(url.resolve(location.strip()).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
