package io.shopstream.verification.crash;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The plan of a run: the same for the same seed. */
final class KillSchedule {

    private static final int SHORTEST_CALM_MILLIS = 3_000;
    private static final int MORE_CALM_MILLIS = 5_000;

    private final Random random;
    private final Collection<Victim> victims;
    private final Deque<Victim> deck = new ArrayDeque<>();
    private final Map<Victim, Deque<Aim>> aims = new EnumMap<>(Victim.class);

    private KillSchedule(long seed, Collection<Victim> victims) {
        this.random = new Random(seed);
        this.victims = victims;
    }

    /** Deals victims and moments like cards: none comes again before all were there, the heavier victims more than once. */
    static List<PlannedKill> seeded(long seed, int kills, Collection<Victim> victims) {
        KillSchedule schedule = new KillSchedule(seed, victims);
        List<PlannedKill> plan = new ArrayList<>();
        for (int number = 1; number <= kills; number++) {
            plan.add(schedule.next(number));
        }
        return plan;
    }

    private PlannedKill next(int number) {
        if (deck.isEmpty()) {
            deck.addAll(shuffled(victims.stream()
                    .flatMap(victim -> Collections.nCopies(victim.weight(), victim).stream())
                    .toList()));
        }
        Victim victim = deck.remove();
        Deque<Aim> left = aims.computeIfAbsent(victim, any -> new ArrayDeque<>());
        if (left.isEmpty()) {
            left.addAll(shuffled(victim.aims()));
        }
        Duration calm = Duration.ofMillis(SHORTEST_CALM_MILLIS + random.nextInt(MORE_CALM_MILLIS));
        return new PlannedKill(number, calm, victim, left.remove());
    }

    private <T> List<T> shuffled(List<T> cards) {
        List<T> shuffled = new ArrayList<>(cards);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
