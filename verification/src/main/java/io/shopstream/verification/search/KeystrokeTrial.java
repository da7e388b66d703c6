package io.shopstream.verification.search;

import io.shopstream.verification.search.engine.Engine;
import io.shopstream.verification.search.typing.Keyboard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What two engines show while names are typed: after each key what stands in the box is searched for. */
record KeystrokeTrial(Emptiness ours, Emptiness plain) {

    static KeystrokeTrial run(List<String> names, Contest contest) {
        return new KeystrokeTrial(typed(names, contest.ours()), typed(names, contest.plain()));
    }

    private static Emptiness typed(List<String> names, Engine engine) {
        int keystrokes = 0;
        int empty = 0;
        int emptyFirst = 0;
        Set<String> texts = new LinkedHashSet<>();
        for (String name : names) {
            List<String> states = Keyboard.states(name);
            keystrokes += states.size();
            for (int key = 0; key < states.size(); key++) {
                if (engine.search(states.get(key)).isEmpty()) {
                    empty++;
                    emptyFirst += key == 0 ? 1 : 0;
                    texts.add(states.get(key));
                }
            }
        }
        return new Emptiness(keystrokes, empty, names.size(), emptyFirst, new ArrayList<>(texts));
    }

    /**
     * How often nothing was shown.
     *
     * @param keystrokes of all names
     * @param empty after how many of them nothing was shown
     * @param names so many keystrokes were a name's first
     * @param emptyFirst after how many of these nothing was shown
     * @param texts for which nothing was shown
     */
    record Emptiness(int keystrokes, int empty, int names, int emptyFirst, List<String> texts) {

        double share() {
            return (double) empty / keystrokes;
        }

        double shareFromTheSecond() {
            return (double) (empty - emptyFirst) / (keystrokes - names);
        }
    }
}
