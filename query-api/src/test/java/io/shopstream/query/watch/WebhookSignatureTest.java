package io.shopstream.query.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** Made with {@code printf '%s' '1700000000.{"text":"나"}' | openssl dgst -sha256 -hmac secret}. */
    @Test
    void signatureIsTheHmacOfTimeAndBody() {
        WebhookSignature signature = WebhookSignature.of(
                "secret".getBytes(StandardCharsets.UTF_8), Instant.ofEpochSecond(1_700_000_000), "{\"text\":\"나\"}");

        assertThat(signature.timestamp()).isEqualTo("1700000000");
        assertThat(signature.value()).isEqualTo("v1=1d4de492096c1952a423d3a6903ef767ec178401216bc4a66f9699a795166dd6");
    }
}
