package io.shopstream.query.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/** Signs tokens with a shared secret, for one machine that has no issuer of its own. */
public final class TokenMint {

    private final Secret secret;
    private final TokenOptions options;
    private final Clock clock;

    public TokenMint(Secret secret, TokenOptions options, Clock clock) {
        this.secret = secret;
        this.options = options;
        this.clock = clock;
    }

    /** A token that holds from now on for a time. */
    public String mint(String subject, Set<Scope> scopes, Duration life) {
        Instant now = clock.instant();
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .issuer(options.issuer())
                        .audience(options.audience())
                        .subject(subject)
                        .claim(
                                "scope",
                                String.join(
                                        " ",
                                        scopes.stream()
                                                .map(Scope::claim)
                                                .sorted()
                                                .toList()))
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(life)))
                        .build());
        try {
            token.sign(new MACSigner(secret.bytes()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The token cannot be signed.", e);
        }
    }
}
