package io.shopstream.query.http;

import io.shopstream.query.access.ClientAddress;
import io.shopstream.query.access.Network;
import io.shopstream.query.access.RateLimits;
import io.shopstream.query.access.Scope;
import io.shopstream.query.access.Secret;
import io.shopstream.query.access.TokenMint;
import io.shopstream.query.access.TokenOptions;
import io.shopstream.query.access.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules of access for tests, and tokens that they believe. */
final class Access {

    static final String ORIGIN = "https://shop.example";

    private static final Secret SECRET = Secret.of("a secret of the tests, 32 bytes or more");
    private static final TokenOptions OPTIONS =
            new TokenOptions(Optional.empty(), Optional.of(SECRET), "shopstream", "shopstream-api");
    private static final Clock CLOCK = Clock.systemUTC();

    private Access() {}

    /** Whoever has a token may write, as often as they like. */
    static AccessRules open() {
        return limited(0, 0);
    }

    static AccessRules limited(long reads, long writes) {
        return rules(OPTIONS, reads, writes, List.of());
    }

    /** Behind a proxy on this machine. */
    static AccessRules proxied(long reads) {
        return rules(OPTIONS, reads, 0, List.of(Network.parse("127.0.0.0/8")));
    }

    /** As it is without any setting. */
    static AccessRules unset() {
        return rules(
                new TokenOptions(Optional.empty(), Optional.empty(), "shopstream", "shopstream-api"), 0, 0, List.of());
    }

    /** The header of a request that may write. */
    static String writer() {
        return bearer("tester", Scope.PRODUCTS_WRITE, Scope.WATCHES_WRITE);
    }

    static String bearer(String subject, Scope... scopes) {
        return "Bearer " + new TokenMint(SECRET, OPTIONS, CLOCK).mint(subject, Set.of(scopes), Duration.ofMinutes(5));
    }

    private static AccessRules rules(TokenOptions options, long reads, long writes, List<Network> proxies) {
        return new AccessRules(
                new Tokens(options, CLOCK),
                new RateLimits(reads, CLOCK),
                new RateLimits(writes, CLOCK),
                new ClientAddress(proxies),
                Set.of(ORIGIN));
    }
}
