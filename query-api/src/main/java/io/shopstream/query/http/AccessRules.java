package io.shopstream.query.http;

import io.shopstream.query.access.ClientAddress;
import io.shopstream.query.access.RateLimits;
import io.shopstream.query.access.Tokens;
import java.util.Set;

/**
 * Who may ask what, and how often.
 *
 * @param reads budget of each client for reads
 * @param writes budget of each client for writes
 * @param origins of pages whose scripts may read answers, such as {@code https://shop.example}
 */
public record AccessRules(
        Tokens tokens, RateLimits reads, RateLimits writes, ClientAddress addresses, Set<String> origins) {

    public AccessRules {
        origins = Set.copyOf(origins);
    }
}
