package io.shopstream.verification.search.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.verification.search.measure.PairedBootstrap.Interval;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {

    @Test
    void equalLeadOfEveryQueryLeavesNothingToChance() {
        List<Pair> pairs = List.of(new Pair("a", 0.5, 0.25), new Pair("b", 1, 0.5));

        assertThat(PairedBootstrap.of(Pair::lead, pairs, new Random(1))).isEqualTo(new Interval(1, 1));
    }

    @Test
    void intervalReachesToTheDrawsOfOneQueryAlone() {
        List<Pair> pairs = List.of(new Pair("a", 1, 1), new Pair("b", 3, 1));

        assertThat(Pair.lead(pairs)).isEqualTo(1);
        assertThat(PairedBootstrap.of(Pair::lead, pairs, new Random(1))).isEqualTo(new Interval(0, 2));
    }

    @Test
    void shareOfNothingIsComparedByDifference() {
        List<Pair> pairs = List.of(new Pair("a", 1, 0), new Pair("b", 1, 0));

        assertThat(PairedBootstrap.of(Pair::difference, pairs, new Random(1))).isEqualTo(new Interval(1, 1));
    }

    @Test
    void seedRepeatsTheInterval() {
        List<Pair> pairs = IntStream.range(1, 30)
                .mapToObj(number -> new Pair("q" + number, 1.0 / number, 0.5 / (30 - number)))
                .toList();

        assertThat(PairedBootstrap.of(Pair::lead, pairs, new Random(7)))
                .isEqualTo(PairedBootstrap.of(Pair::lead, pairs, new Random(7)));
    }
}
