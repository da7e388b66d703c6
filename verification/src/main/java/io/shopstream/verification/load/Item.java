package io.shopstream.verification.load;

import org.jspecify.annotations.Nullable;

/**
 * What never changes of a product.
 *
 * @param shop host that sells it
 * @param id the shop's number, which its address holds
 * @param form how its page states it
 * @param brand its maker
 * @param seller who sells it in the shop; null for the shop itself
 * @param currency of its prices
 */
record Item(
        String shop,
        String id,
        Form form,
        String brand,
        @Nullable String seller,
        String currency) {

    /** The product key, as {@code docs/architecture.md} defines it: the shop and the shop's own id. */
    String key() {
        return shop + ":" + id;
    }

    String address() {
        return "https://" + shop + "/products/" + id;
    }

    /** How a page states its product to machines. */
    enum Form {
        JSON_LD,
        MICRODATA,
        OPEN_GRAPH
    }
}
