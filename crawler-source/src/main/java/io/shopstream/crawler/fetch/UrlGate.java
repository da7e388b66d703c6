package io.shopstream.crawler.fetch;

import java.net.URI;
import java.util.Optional;

/** Asked before every request, those that follow a redirect too. */
@FunctionalInterface
public interface UrlGate {

    /** Why an address must not be asked, in a few words; empty when it may. */
    Optional<String> refusal(URI url);

    /** Both gates must be passed. */
    default UrlGate and(UrlGate next) {
        return url -> refusal(url).or(() -> next.refusal(url));
    }
}
