package io.shopstream.benchmark;

import io.shopstream.benchmark.contest.Contender;
import io.shopstream.benchmark.contest.Input;
import io.shopstream.benchmark.contest.Leg;
import io.shopstream.benchmark.contest.Venue;
import java.util.ArrayList;
import java.util.Collections;
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
        return run(Collections.nCopies(contenders.size(), input), rounds);
    }

    /**
     * Runs each contender over an input of its own.
     *
     * @param inputs in the order of the contenders
     */
    List<Leg> run(List<Input> inputs, int rounds) {
        List<Leg> legs = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (int number = 0; number < contenders.size(); number++) {
                legs.add(venue.run(contenders.get(number), inputs.get(number), round));
            }
        }
        return legs;
    }
}
