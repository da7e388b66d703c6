package io.shopstream.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopstream.model.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessSettingsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void withoutSettingsNoTokenIsBelieved() {
        AccessSettings access = QuerySettings.from(Map.of()).access();

        assertThat(access.tokens().isConfigured()).isFalse();
        assertThat(access.origins()).isEmpty();
        assertThat(access.trustedProxies()).isEmpty();
    }

    @Test
    void secretComesFromTheVariableOrFromTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");

        assertThat(QuerySettings.from(Map.of("API_JWT_SECRET", SECRET))
                        .access()
                        .tokens()
                        .isConfigured())
                .isTrue();
        assertThat(QuerySettings.from(Map.of("API_JWT_SECRET_FILE", file.toString()))
                        .access()
                        .tokens()
                        .isConfigured())
                .isTrue();
    }

    @Test
    void wrongSettingsAreNamedAndSecretsAreNotShown() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> QuerySettings.from(Map.of(
                        "API_JWT_SECRET", "short-secret",
                        "API_JWT_JWKS_URL", "http://issuer.example/jwks",
                        "API_CORS_ORIGINS", "*",
                        "API_TRUSTED_PROXIES", "proxy.example")))
                .withMessageContaining("API_JWT_SECRET cannot be used: expected at least 32 bytes.")
                .withMessageContaining(
                        "API_JWT_JWKS_URL is 'http://issuer.example/jwks': expected one address of https")
                .withMessageContaining("API_CORS_ORIGINS is '*': expected origins such as https://shop.example")
                .withMessageContaining("API_TRUSTED_PROXIES is 'proxy.example': expected addresses or networks")
                .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("short-secret"));
    }

    @Test
    void fileThatCannotBeReadIsNamed() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> QuerySettings.from(Map.of("API_JWT_SECRET_FILE", "/no/such/file")))
                .withMessage(
                        "API_JWT_SECRET_FILE cannot be used: expected a file that can be read and holds at least 32"
                                + " bytes.");
    }

    @Test
    void settingsDoNotShowTheSecret() {
        assertThat(QuerySettings.from(Map.of("API_JWT_SECRET", SECRET)).toString())
                .doesNotContain(SECRET);
    }
}
