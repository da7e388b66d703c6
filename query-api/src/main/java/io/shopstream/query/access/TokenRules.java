package io.shopstream.query.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

/** What each token's claims must say: issuer, audience, a subject, and a time that holds now. */
final class TokenRules {

    /** How far the clocks of issuer and service may lie apart. */
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final Set<String> REQUIRED = Set.of("sub", "exp");

    private final String issuer;
    private final String audience;
    private final Clock clock;

    TokenRules(String issuer, String audience, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    /** Checks tokens of one algorithm with keys that are for it alone. */
    JWTProcessor<SecurityContext> processor(JWSAlgorithm algorithm, JWKSource<SecurityContext> keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithm, keys));
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new ClaimsAt(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), clock);
        claims.setMaxClockSkew((int) SKEW.toSeconds());
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    /** The library's own rules, by our clock. */
    private static final class ClaimsAt extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Clock clock;

        ClaimsAt(String audience, JWTClaimsSet exact, Clock clock) {
            super(audience, exact, REQUIRED);
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
