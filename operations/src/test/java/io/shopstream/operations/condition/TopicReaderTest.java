package io.shopstream.operations.condition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

    @Test
    void waitForARecordThatDoesNotComeEnds() {
        AtomicInteger seconds = new AtomicInteger();
        InstantSource fast = () -> Instant.EPOCH.plus(Duration.ofSeconds(seconds.addAndGet(30)));
        Clock clock = fast.withZone(ZoneOffset.UTC);

        try (TopicReader reader = new TopicReader(new MockConsumer<>("earliest"), clock)) {
            assertThatThrownBy(() -> reader.holdsRecord(new TopicPartition("product-changes", 1), 3, 9))
                    .hasMessage("Kafka gives nothing of product-changes-1 from offset 3, though it ends at 9:"
                            + " does the leader of the partition run?");
        }
    }
}
