package io.shopstream.verification.serving;

import io.shopstream.verification.serving.server.ApiAddresses;
import java.net.URI;

/** What is asked all the time while servers die, and the status that answers it in good times. */
enum Kind {
    CACHED_SEARCH(200),
    UNCACHED_SEARCH(200),
    SUGGESTION(200),
    CACHED_PRODUCT(200),
    UNCACHED_PRODUCT(404),
    UNCACHED_PRICES(200),
    PAGE(200);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Of the request of this number, which no other request has. */
    URI address(ApiAddresses api, long number) {
        return switch (this) {
            case CACHED_SEARCH -> api.search("셔츠", OutageIT.BRAND);
            case UNCACHED_SEARCH -> api.search("셔츠 " + number);
            case SUGGESTION -> api.suggestions("셔츠 " + number);
            case CACHED_PRODUCT -> api.product(OutageIT.KEY);
            case UNCACHED_PRODUCT -> api.product(OutageIT.SHOP + ":none-" + number);
            case UNCACHED_PRICES -> api.pricesSince(OutageIT.KEY, OutageIT.EPOCH.plusSeconds(number));
            case PAGE -> api.page("/");
        };
    }
}
