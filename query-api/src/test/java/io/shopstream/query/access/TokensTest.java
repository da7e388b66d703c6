package io.shopstream.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String TEXT = "a secret of the tests, 32 bytes or more";
    private static final Secret SECRET = Secret.of(TEXT);

    private static Issuer issuer;
    private static Tokens both;
    private static Tokens keysOnly;
    private static Tokens secretOnly;

    @BeforeAll
    static void start() {
        issuer = Issuer.start();
        both = tokens(Optional.of(issuer.jwks()), Optional.of(SECRET));
        keysOnly = tokens(Optional.of(issuer.jwks()), Optional.empty());
        secretOnly = tokens(Optional.empty(), Optional.of(SECRET));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void tokensOfTheIssuerAndOfTheSecretAreBelieved() throws InvalidTokenException {
        assertThat(both.caller(issuer.signed(claims(claims -> claims))))
                .isEqualTo(new Caller("tester", Set.of("products:write", "other")));
        assertThat(both.caller(hmac(claims(claims -> claims))))
                .isEqualTo(new Caller("tester", Set.of("products:write", "other")));
    }

    @Test
    void mintedTokenIsBelieved() throws InvalidTokenException {
        TokenOptions options = new TokenOptions(Optional.empty(), Optional.of(SECRET), "shopstream", "shopstream-api");
        String token =
                new TokenMint(SECRET, options, CLOCK).mint("me", Set.of(Scope.PRODUCTS_WRITE), Duration.ofHours(1));

        Caller caller = secretOnly.caller(token);

        assertThat(caller.may(Scope.PRODUCTS_WRITE)).isTrue();
        assertThat(caller.may(Scope.ADMIN)).isFalse();
    }

    @Test
    void tokenWithoutSignatureIsNotBelieved() {
        String unsigned = Signing.unsigned(claims(claims -> claims));

        assertRefused(both, unsigned, "The token is no signed JWT.");
        assertRefused(both, Signing.renamed(hmac(claims(claims -> claims)), "none"), "The token is no signed JWT.");
    }

    /** The public key of the issuer as an HMAC secret: RFC 8725, section 2.1. */
    @Test
    void algorithmCannotBeConfused() {
        for (byte[] known :
                new byte[][] {issuer.publicKey(), issuer.publicKeyText().getBytes(StandardCharsets.UTF_8)}) {
            String forged = Signing.hmac(claims(claims -> claims), known, issuer.keyId());

            assertRefused(keysOnly, forged, "The token's algorithm is not one that is believed here.");
            assertRefused(both, forged, "The token's signature, issuer, audience or time is wrong.");
        }
        assertRefused(
                secretOnly,
                issuer.signed(claims(claims -> claims)),
                "The token's algorithm is not one that is believed here.");
        assertRefused(
                both,
                Signing.renamed(hmac(claims(claims -> claims)), "RS256"),
                "The token's signature, issuer, audience or time is wrong.");
        assertRefused(
                both,
                issuer.signed(JWSAlgorithm.PS256, claims(claims -> claims)),
                "The token's algorithm is not one that is believed here.");
    }

    @Test
    void changedTokenIsNotBelieved() {
        String token = hmac(claims(claims -> claims));
        String other = hmac(claims(claims -> claims.subject("chief")));
        String mixed = token.substring(0, token.indexOf('.') + 1)
                + other.substring(other.indexOf('.') + 1, other.lastIndexOf('.'))
                + token.substring(token.lastIndexOf('.'));

        assertRefused(both, mixed, "The token's signature, issuer, audience or time is wrong.");
    }

    @Test
    void timesHoldWithinTheSkewOfClocks() throws InvalidTokenException {
        Instant justNow = NOW.minus(TokenRules.SKEW).plusSeconds(1);
        Instant soon = NOW.plus(TokenRules.SKEW).minusSeconds(1);
        assertThat(both.caller(hmac(claims(claims -> claims.expirationTime(Date.from(justNow)))))
                        .subject())
                .isEqualTo("tester");
        assertThat(both.caller(hmac(claims(claims -> claims.notBeforeTime(Date.from(soon)))))
                        .subject())
                .isEqualTo("tester");

        assertRefused(
                both,
                hmac(claims(claims -> claims.expirationTime(Date.from(justNow.minusSeconds(2))))),
                "The token has expired.");
        assertRefused(
                both,
                hmac(claims(claims -> claims.notBeforeTime(Date.from(soon.plusSeconds(2))))),
                "The token's signature, issuer, audience or time is wrong.");
    }

    @Test
    void eachClaimHasToBeTheRightOne() {
        for (UnaryOperator<JWTClaimsSet.Builder> wrong : List.<UnaryOperator<JWTClaimsSet.Builder>>of(
                claims -> claims.audience("another"),
                claims -> claims.audience((String) null),
                claims -> claims.issuer("another"),
                claims -> claims.issuer(null),
                claims -> claims.subject(null),
                claims -> claims.expirationTime(null))) {
            assertRefused(both, hmac(claims(wrong)), "The token's signature, issuer, audience or time is wrong.");
        }
    }

    @Test
    void whatIsNoTokenIsNotBelieved() {
        assertRefused(both, "a.b.c", "The token is no signed JWT.");
        assertRefused(both, "", "The token is no signed JWT.");
        assertRefused(both, "a".repeat(8_193), "The token is longer than 8192 characters.");
    }

    @Test
    void silentIssuerIsNoFaultOfTheClient() {
        Tokens silent = tokens(Optional.of(URI.create("http://127.0.0.1:1/jwks")), Optional.empty());

        assertThatExceptionOfType(KeysUnavailableException.class)
                .isThrownBy(() -> silent.caller(issuer.signed(claims(claims -> claims))))
                .withMessage("The keys that tokens are checked with cannot be fetched.");
    }

    @Test
    void secretIsLongAndDoesNotShowItself() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Secret.of("x".repeat(31)))
                .withMessage("The secret has 31 bytes: expected at least 32.");
        assertThat(SECRET).hasToString("Secret[...]");
        assertThat(new TokenOptions(Optional.empty(), Optional.of(SECRET), "i", "a").toString())
                .doesNotContain(TEXT);
    }

    private static Tokens tokens(Optional<URI> jwks, Optional<Secret> secret) {
        return new Tokens(new TokenOptions(jwks, secret, "shopstream", "shopstream-api"), CLOCK);
    }

    private static String hmac(JWTClaimsSet claims) {
        return Signing.hmac(claims, SECRET.bytes(), null);
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer("shopstream")
                        .audience("shopstream-api")
                        .subject("tester")
                        .claim("scope", "products:write other")
                        .expirationTime(Date.from(NOW.plusSeconds(300))))
                .build();
    }

    private static void assertRefused(Tokens tokens, String token, String message) {
        assertThatExceptionOfType(InvalidTokenException.class)
                .isThrownBy(() -> tokens.caller(token))
                .withMessage(message);
    }
}
