package io.shopstream.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicPositionTest {

    @Test
    void textIsReadAsItWasWritten() {
        TopicPosition position = new TopicPosition(List.of(0L, 35L, 1_234_567_890_123L));

        assertThat(position.text()).isEqualTo("0.z.fr5hugnf");
        assertThat(TopicPosition.parse(position.text())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", "-1", "1.A", "1,2", "0:1", "zzzzzzzzzzzzz", "1\n"})
    void otherTextIsNoPosition(String text) {
        assertThat(TopicPosition.parse(text)).isEmpty();
    }

    @Test
    void recordMovesItsPartitionOnly() {
        TopicPosition position = new TopicPosition(List.of(4L, 7L));

        assertThat(position.after(1, 9)).isEqualTo(new TopicPosition(List.of(4L, 10L)));
        assertThat(position.after(3, 0)).isEqualTo(new TopicPosition(List.of(4L, 7L, 0L, 1L)));
    }

    @Test
    void placeIsReachedInAllPartitions() {
        TopicPosition position = new TopicPosition(List.of(4L, 7L));

        assertThat(position.reaches(new TopicPosition(List.of(4L, 6L)))).isTrue();
        assertThat(position.reaches(new TopicPosition(List.of(4L, 8L)))).isFalse();
        assertThat(position.reaches(new TopicPosition(List.of(1L, 1L, 1L)))).isFalse();
        assertThat(position.max(new TopicPosition(List.of(1L, 9L, 2L))))
                .isEqualTo(new TopicPosition(List.of(4L, 9L, 2L)));
    }
}
