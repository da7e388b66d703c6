package io.shopstream.query.edit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopstream.model.change.ProductEdit;
import io.shopstream.model.product.ProductFacts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kafka that is not there; the running stack's tests ask a real one. */
class KafkaEditTopicTest {

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void silentKafkaIsNoticedWithinSeconds() throws IOException {
        ProductEdit edit = new ProductEdit(
                "e1",
                "shop.example:1",
                ProductEdit.Action.DELETE,
                ProductFacts.builder().build(),
                Instant.parse("2026-11-20T12:00:00Z"));
        try (KafkaEditTopic topic = new KafkaEditTopic("127.0.0.1:" + deadPort(), Clock.systemUTC())) {
            assertThatExceptionOfType(EditsUnavailableException.class)
                    .isThrownBy(() -> topic.append(edit))
                    .withMessage("Kafka did not take the edit.");
            assertThatExceptionOfType(EditsUnavailableException.class)
                    .isThrownBy(topic::recent)
                    .withMessage("The topic of edits does not answer.");
        }
    }

    @Test
    void unknownHostIsNoticedWhenItIsAsked() {
        try (KafkaEditTopic topic = new KafkaEditTopic("no.such.host.invalid:9092", Clock.systemUTC())) {
            assertThatExceptionOfType(EditsUnavailableException.class)
                    .isThrownBy(topic::recent)
                    .withMessage("The topic of edits does not answer.");
        }
    }

    private static int deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
