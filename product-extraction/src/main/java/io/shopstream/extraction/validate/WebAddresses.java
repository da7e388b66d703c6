package io.shopstream.extraction.validate;

import io.shopstream.model.product.ProductFacts;
import java.net.URI;
import java.net.URISyntaxException;

/** Drops addresses that a reader of the stores could not follow safely: other schemes than http and https, no host. */
final class WebAddresses {

    private static final int LONGEST = 2_000;

    private WebAddresses() {}

    static ProductFacts repair(ProductFacts facts) {
        String url = facts.url();
        return facts.toBuilder()
                .url(url != null && isWeb(url) ? url : null)
                .images(facts.images().stream().filter(WebAddresses::isWeb).toList())
                .build();
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST
                    && uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
