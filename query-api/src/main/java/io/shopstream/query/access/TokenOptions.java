package io.shopstream.query.access;

import java.net.URI;
import java.util.Optional;

/**
 * Which tokens are believed.
 *
 * @param jwks where the public keys of RS256 tokens are published; empty where none are believed
 * @param secret that HS256 tokens are signed with; empty where none are believed
 * @param issuer each token's {@code iss}
 * @param audience one of each token's {@code aud}
 */
public record TokenOptions(Optional<URI> jwks, Optional<Secret> secret, String issuer, String audience) {

    /** Whether any token at all can be believed. */
    public boolean isConfigured() {
        return jwks.isPresent() || secret.isPresent();
    }
}
