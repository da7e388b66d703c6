package io.shopstream.query.access;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Checks bearer tokens (RFC 7519, RFC 8725). Each algorithm has keys of its own kind and no others: a token that names
 * another algorithm, or none, finds no key, whatever it is signed with.
 */
public final class Tokens {

    private static final Duration FETCH = Duration.ofSeconds(2);
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final int MOST_KEY_BYTES = 100_000;
    private static final int LONGEST_TOKEN = 8_192;

    private final Map<Algorithm, JWTProcessor<SecurityContext>> processors = new HashMap<>();

    public Tokens(TokenOptions options, Clock clock) {
        TokenRules rules = new TokenRules(options.issuer(), options.audience(), clock);
        options.jwks()
                .ifPresent(url -> processors.put(JWSAlgorithm.RS256, rules.processor(JWSAlgorithm.RS256, keys(url))));
        options.secret()
                .ifPresent(secret -> processors.put(
                        JWSAlgorithm.HS256,
                        rules.processor(JWSAlgorithm.HS256, new ImmutableSecret<>(secret.bytes()))));
    }

    /** Whether any token can be believed at all. */
    public boolean areConfigured() {
        return !processors.isEmpty();
    }

    /**
     * Who the token speaks for.
     *
     * @throws InvalidTokenException when it is not believed
     * @throws KeysUnavailableException when the issuer's keys cannot be fetched
     */
    public Caller caller(String token) throws InvalidTokenException {
        if (token.length() > LONGEST_TOKEN) {
            throw new InvalidTokenException("The token is longer than " + LONGEST_TOKEN + " characters.");
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTProcessor<SecurityContext> processor =
                    processors.get(signed.getHeader().getAlgorithm());
            if (processor == null) {
                throw new InvalidTokenException("The token's algorithm is not one that is believed here.");
            }
            return caller(processor.process(signed, null));
        } catch (ParseException e) {
            throw new InvalidTokenException("The token is no signed JWT.", e);
        } catch (ExpiredJWTException e) {
            throw new InvalidTokenException("The token has expired.", e);
        } catch (BadJOSEException e) {
            throw new InvalidTokenException("The token's signature, issuer, audience or time is wrong.", e);
        } catch (KeySourceException e) {
            throw new KeysUnavailableException(e);
        } catch (JOSEException e) {
            throw new InvalidTokenException("The token's signature cannot be checked.", e);
        }
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        String scope = claims.getStringClaim("scope");
        return new Caller(
                claims.getSubject(),
                scope == null ? Set.of() : Set.of(scope.strip().split(" +", -1)));
    }

    /**
     * Keys that are fetched when first needed and kept for some minutes, for an hour where the issuer is silent; an unknown key
     * makes them be fetched again, at most twice in half a minute.
     */
    private static JWKSource<SecurityContext> keys(URI url) {
        int millis = (int) FETCH.toMillis();
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            url.toURL(), new DefaultResourceRetriever(millis, millis, MOST_KEY_BYTES))
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("'" + url + "' is no address that keys can be fetched from.", e);
        }
    }
}
