package io.shopstream.verification.search.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final List<Integer> ALL = IntStream.range(0, 11).boxed().toList();

    @Test
    void partsShareNothingAndLeaveNothingOut() {
        List<List<Integer>> parts = Folds.of(ALL);

        assertThat(parts).extracting(List::size).containsExactly(3, 2, 2, 2, 2);
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void partsAreTheSameEveryTime() {
        assertThat(Folds.of(ALL)).isEqualTo(Folds.of(ALL));
    }
}
