package io.shopstream.query.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.Topics;
import io.shopstream.query.cache.Invalidation;
import io.shopstream.query.cache.Tag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvalidationRoundsTest {

    private static final TopicPartition FIRST = new TopicPartition(Topics.PRODUCT_CHANGES, 0);
    private static final TopicPartition SECOND = new TopicPartition(Topics.PRODUCT_CHANGES, 1);

    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("none");
    private final Remembered cache = new Remembered();
    private final InvalidationRounds rounds = new InvalidationRounds(kafka, cache);

    @BeforeEach
    void assign() {
        kafka.updatePartitions(
                Topics.PRODUCT_CHANGES,
                List.of(
                        new PartitionInfo(FIRST.topic(), 0, null, null, null),
                        new PartitionInfo(SECOND.topic(), 1, null, null, null)));
        kafka.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        kafka.updateEndOffsets(Map.of(FIRST, 12L, SECOND, 20L));
        rounds.assign();
    }

    @Test
    void cacheWithoutPositionsIsEmptiedAndTheEndIsTheBeginning() {
        assertThat(rounds.round()).isTrue();

        assertThat(cache.positions).isEqualTo(Map.of(0, 12L, 1, 20L));
        assertThat(cache.restarts).isEqualTo(1);
        assertThat(rounds.round()).isTrue();
        assertThat(cache.restarts).isEqualTo(1);
    }

    @Test
    void positionOfOnePartitionIsNotEnough() {
        cache.positions.put(0, 12L);

        rounds.round();

        assertThat(cache.positions).isEqualTo(Map.of(0, 12L, 1, 20L));
        assertThat(cache.restarts).isEqualTo(1);
    }

    @Test
    void changesSinceTheCachesPositionAreApplied() {
        cache.positions.putAll(Map.of(0, 11L, 1, 20L));
        rounds.round();
        kafka.addRecord(Changes.record(0, 11, Changes.jeansMove()));

        assertThat(rounds.round()).isTrue();

        assertThat(cache.applied).contains(Tag.product(Changes.JEANS), Tag.category("데님"));
        assertThat(cache.positions).isEqualTo(Map.of(0, 12L, 1, 20L));
        assertThat(cache.restarts).isZero();
    }

    @Test
    void whatTheCacheForgotIsAppliedAgain() {
        cache.positions.putAll(Map.of(0, 12L, 1, 20L));
        rounds.round();
        cache.positions.put(0, 11L); // Redis came back as it was a second before
        kafka.schedulePollTask(() -> kafka.addRecord(Changes.record(0, 11, Changes.jeansMove())));

        rounds.round();

        assertThat(cache.applied).contains(Tag.product(Changes.JEANS));
        assertThat(cache.positions).containsEntry(0, 12L);
    }

    @Test
    void whatAnotherProcessAppliedIsPassedOver() {
        cache.positions.putAll(Map.of(0, 11L, 1, 20L));
        rounds.round();
        cache.positions.put(0, 12L);

        rounds.round();

        assertThat(kafka.position(FIRST)).isEqualTo(12);
        assertThat(cache.applied).isEmpty();
    }

    @Test
    void whileTheCacheIsAwayNothingIsReadAndThenNothingIsMissed() {
        cache.positions.putAll(Map.of(0, 11L, 1, 20L));
        rounds.round();
        kafka.addRecord(Changes.record(0, 11, Changes.jeansMove()));
        cache.away = true;
        assertThat(rounds.round()).isFalse();

        cache.away = false;
        assertThat(rounds.round()).isTrue();
        assertThat(cache.applied).contains(Tag.product(Changes.JEANS));
    }

    @Test
    void changesThatTheCacheDidNotTakeAreReadAgain() {
        cache.positions.putAll(Map.of(0, 11L, 1, 20L));
        rounds.round();
        kafka.addRecord(Changes.record(0, 11, Changes.jeansMove()));
        cache.refuses = true;
        assertThat(rounds.round()).isFalse();

        cache.refuses = false;
        kafka.schedulePollTask(() -> kafka.addRecord(Changes.record(0, 11, Changes.jeansMove())));
        assertThat(rounds.round()).isTrue();
        assertThat(cache.applied).contains(Tag.product(Changes.JEANS));
        assertThat(cache.positions).containsEntry(0, 12L);
    }

    @Test
    void positionThatTheTopicNoLongerHoldsEmptiesTheCache() {
        cache.positions.putAll(Map.of(0, 3L, 1, 20L));
        kafka.schedulePollTask(() -> {
            throw new OffsetOutOfRangeException(Map.of(FIRST, 3L));
        });

        assertThat(rounds.round()).isTrue();

        assertThat(cache.restarts).isEqualTo(1);
        assertThat(cache.positions).isEqualTo(Map.of(0, 12L, 1, 20L));
    }

    @Test
    void tooManyChangesEmptyTheCacheInstead() {
        cache.positions.putAll(Map.of(0, 0L, 1, 20L));
        kafka.updateEndOffsets(Map.of(FIRST, InvalidationRounds.TOO_MANY + 1, SECOND, 20L));

        assertThat(rounds.round()).isTrue();

        assertThat(cache.restarts).isEqualTo(1);
        assertThat(cache.positions).isEqualTo(Map.of(0, InvalidationRounds.TOO_MANY + 1, 1, 20L));
    }

    @Test
    void missingTopicIsSaid() {
        kafka.updatePartitions(Topics.PRODUCT_CHANGES, List.of());

        assertThatThrownBy(rounds::assign)
                .isInstanceOf(KafkaException.class)
                .hasMessage(
                        "There is no topic product-changes: ./shopstream up creates it, or the container provision.");
    }

    /** A cache that only remembers what it was told. */
    private static final class Remembered implements Invalidation {

        private final Map<Integer, Long> positions = new HashMap<>();
        private final Set<Tag> applied = new HashSet<>();
        private int restarts;
        private boolean away;
        private boolean refuses;

        @Override
        public Optional<Map<Integer, Long>> positions() {
            return away ? Optional.empty() : Optional.of(Map.copyOf(positions));
        }

        @Override
        public boolean apply(int partition, long position, Set<Tag> tags) {
            if (!refuses) {
                applied.addAll(tags);
                positions.merge(partition, position, Math::max);
            }
            return !refuses;
        }

        @Override
        public boolean restart(Map<Integer, Long> ends) {
            restarts++;
            positions.clear();
            positions.putAll(ends);
            return true;
        }
    }
}
