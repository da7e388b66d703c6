package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.page.ExpectedProduct;
import io.shopstream.benchmark.page.Pages;
import io.shopstream.benchmark.store.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contenders that all stay up and take turns on the same stores. Each reads a topic of its own, which gets pages at its
 * turn only. So each is measured as warm as it is in service, and over tables as large as the others'; what one costs
 * while it waits is borne by the others, and is little: an idle consumer, an empty checkpoint.
 */
public final class Relay {

    /** The clock starts when so much of a turn is stored: its pages have been published by then. */
    private static final double BEFORE_THE_CLOCK = 0.15;

    private final Venue venue;
    private final Pages pages;
    private final Map<String, ExpectedProduct> expected = new HashMap<>();
    private int published;

    /**
     * Builds the relay.
     *
     * @param pages with one product each, another for each number
     */
    public Relay(Venue venue, Pages pages) {
        this.venue = venue;
        this.pages = pages;
    }

    /** Warms up each contender, then measures a turn of each, round after round; what all left is judged at the end. */
    public List<Leg> run(List<Lane> lanes, int rounds) {
        venue.stores().emptyInput();
        venue.stores().emptyOutput();
        try {
            lanes.forEach(this::warmUp);
            List<Leg> legs = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                for (Lane lane : lanes) {
                    legs.add(turn(lane, round));
                }
            }
            Verdict verdict = venue.stores().check(expected);
            venue.say("All of them: " + verdict + ".");
            return legs.stream().map(leg -> leg.judged(verdict)).toList();
        } finally {
            lanes.forEach(lane -> lane.contender().stop());
        }
    }

    private void warmUp(Lane lane) {
        lane.contender().start();
        venue.say("Warming up " + lane.contender().name() + " with " + lane.warmUp() + " pages.");
        Leg warm = measure(lane.contender(), lane.warmUp(), 0);
        venue.say("Warm: " + warm.figures() + ".");
    }

    private Leg turn(Lane lane, int round) {
        Leg leg = measure(lane.contender(), lane.turn(), round);
        venue.say("Round " + round + ", " + leg.contender() + ": " + leg.figures() + ".");
        return leg;
    }

    private Leg measure(Contender contender, int count, int round) {
        long before = published;
        expected.putAll(venue.publish(pages, published, published + count, contender.topic()));
        published += count;
        return venue.watch(
                contender, round, new Span(before + (long) (count * BEFORE_THE_CLOCK), published), count, count);
    }
}
