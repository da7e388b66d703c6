package io.shopstream.verification.search.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SlipTest {

    private final Random random = new Random(1);

    @Test
    void neighboursTouchTheKey() {
        assertThat(Slip.neighbours('s')).isEqualTo("adwezx");
        assertThat(Slip.neighbours('q')).isEqualTo("wa");
        assertThat(Slip.neighbours('m')).isEqualTo("njk");
    }

    @Test
    void keyIsReplacedByANeighbour() {
        Set<String> hit = new TreeSet<>();
        for (int attempt = 0; attempt < 100; attempt++) {
            hit.add(Slip.REPLACED.at(0, "qks", random));
        }

        assertThat(hit).containsExactly("aks", "wks");
    }

    @Test
    void keyIsDroppedOrDoubled() {
        assertThat(Slip.DROPPED.at(1, "skdl", random)).isEqualTo("sdl");
        assertThat(Slip.DOUBLED.at(1, "skdl", random)).isEqualTo("skkdl");
    }

    @Test
    void keyChangesPlacesWithTheNext() {
        assertThat(Slip.TRANSPOSED.at(0, "skdl", random)).isEqualTo("ksdl");
        assertThat(Slip.TRANSPOSED.at(3, "skdl", random)).isEqualTo("skld");
    }

    @Test
    void blanksAreNeverMissed() {
        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(Slip.DROPPED.in("a b", random)).isIn(" b", "a ");
        }
    }
}
