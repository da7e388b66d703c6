package io.shopstream.query;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import io.shopstream.query.access.Network;
import io.shopstream.query.access.Secret;
import io.shopstream.query.access.TokenOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Who may ask what of the query service. Without a key to check tokens with nobody may write; there is no default one.
 *
 * @param tokens which tokens are believed
 * @param origins whose pages' scripts may read answers
 * @param trustedProxies whose {@code X-Forwarded-For} is believed
 * @param readsPerMinute of one client; 0 for no limit
 * @param writesPerMinute of one client; 0 for no limit
 */
public record AccessSettings(
        TokenOptions tokens,
        List<String> origins,
        List<Network> trustedProxies,
        int readsPerMinute,
        int writesPerMinute) {

    private static final String SECRET_FORM = "at least " + Secret.LEAST_BYTES + " bytes";
    private static final int MOST_PER_MINUTE = 1_000_000;

    private static final Setting JWKS_URL = new Setting(
            "API_JWT_JWKS_URL",
            "URL",
            "",
            "Where an issuer publishes the keys of its RS256 tokens; https, or this machine.");
    private static final Setting SECRET =
            new Setting("API_JWT_SECRET", "secret", "", "What HS256 tokens are signed with; at least 32 bytes.");
    private static final Setting SECRET_FILE = new Setting(
            "API_JWT_SECRET_FILE", "file", "", "A file with that secret, read where API_JWT_SECRET is absent.");
    private static final Setting ISSUER =
            new Setting("API_JWT_ISSUER", "text", "shopstream", "The issuer (iss) that tokens must name.");
    private static final Setting AUDIENCE =
            new Setting("API_JWT_AUDIENCE", "text", "shopstream-api", "The audience (aud) that tokens must name.");
    private static final Setting ORIGINS = new Setting(
            "API_CORS_ORIGINS",
            "origin, ...",
            "",
            "Origins whose pages may call the query API, such as https://shop.example.");
    private static final Setting PROXIES = new Setting(
            "API_TRUSTED_PROXIES",
            "address or network, ...",
            "",
            "Proxies whose X-Forwarded-For is believed, such as 10.0.0.0/8.");
    private static final Setting READS = new Setting(
            "API_READS_PER_MINUTE", "requests", "6000", "Reads that one client may make in a minute; 0: any number.");
    private static final Setting WRITES = new Setting(
            "API_WRITES_PER_MINUTE", "requests", "120", "Writes that one client may make in a minute; 0: any number.");

    static final List<Setting> ALL =
            List.of(JWKS_URL, SECRET, SECRET_FILE, ISSUER, AUDIENCE, ORIGINS, PROXIES, READS, WRITES);

    static AccessSettings read(SettingsReader reader) {
        return new AccessSettings(
                tokens(reader),
                reader.list(ORIGINS, "origins such as https://shop.example, without a path", AccessSettings::origin),
                reader.list(PROXIES, "addresses or networks such as 10.0.0.0/8", Network::parse),
                reader.whole(READS, 0, MOST_PER_MINUTE),
                reader.whole(WRITES, 0, MOST_PER_MINUTE));
    }

    /** What tokens are checked and minted with. */
    static TokenOptions tokens(SettingsReader reader) {
        List<URI> jwks =
                reader.list(JWKS_URL, "one address of https, or of http on this machine", AccessSettings::jwks);
        return new TokenOptions(jwks.stream().findFirst(), secret(reader), reader.text(ISSUER), reader.text(AUDIENCE));
    }

    private static Optional<Secret> secret(SettingsReader reader) {
        return reader.secret(SECRET, SECRET_FORM, Secret::of)
                .or(() -> reader.secret(
                        SECRET_FILE,
                        "a file that can be read and holds " + SECRET_FORM,
                        file -> Secret.of(content(Path.of(file)))));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be read.", e);
        }
    }

    private static URI jwks(String text) {
        URI url = URI.create(text);
        boolean local = List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(url.getHost()));
        if (url.getHost() == null || !("https".equals(url.getScheme()) || (local && "http".equals(url.getScheme())))) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }

    private static String origin(String text) {
        if (!text.matches("https?://[a-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
