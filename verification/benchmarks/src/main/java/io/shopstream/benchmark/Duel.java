package io.shopstream.benchmark;

import io.shopstream.benchmark.contest.Contender;
import io.shopstream.benchmark.contest.Input;
import io.shopstream.benchmark.contest.Leg;
import io.shopstream.benchmark.contest.Venue;
import java.util.ArrayList;
import java.util.List;

/** Contenders in turn, round after round: what disturbs the machine for a while disturbs all of them. */
final class Duel {

    private final Venue venue;
    private final List<Contender> contenders;

    Duel(Venue venue, Contender... contenders) {
        this.venue = venue;
        this.contenders = List.of(contenders);
    }

    List<Leg> run(Input input, int rounds) {
        List<Leg> legs = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                legs.add(venue.run(contender, input, round));
            }
        }
        return legs;
    }
}
