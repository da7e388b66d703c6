package io.shopstream.query.access;

import java.util.Set;

/**
 * Who a valid token speaks for.
 *
 * @param subject the token's {@code sub}
 * @param scopes what it allows, in words
 */
public record Caller(String subject, Set<String> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scope.isIn(scopes);
    }
}
