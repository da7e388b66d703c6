package io.shopstream.verification.search.variant;

import io.shopstream.verification.search.typing.Keyboard;
import io.shopstream.verification.search.typing.Slip;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes the query of a shopper who misses a name; empty where the name cannot be missed in this way. */
@FunctionalInterface
interface Miss {

    /** Two syllables have so many readings that nobody could say what was meant. */
    int LEAST_SYLLABLES = 3;

    List<Slip> SLIPS = List.of(Slip.values());

    Optional<String> query(String name, Random random);

    static Optional<String> halfTyped(String name, Random random) {
        if (!Keyboard.isHangul(name) || name.length() < 2) {
            return Optional.empty();
        }
        String keys = Keyboard.keys(name);
        int ofLast = Keyboard.keys(name.substring(name.length() - 1)).length();
        int missing = 1 + random.nextInt(ofLast - 1);
        return Optional.of(Keyboard.typed(keys.substring(0, keys.length() - missing)));
    }

    /** With the blanks of the name, or without. */
    static Optional<String> initials(String name, Random random) {
        boolean blanks = random.nextBoolean();
        return isLongHangul(name)
                ? Optional.of(Keyboard.initials(blanks ? name : name.replace(" ", "")))
                : Optional.empty();
    }

    static Optional<String> wrongKeyboard(String name, Random random) {
        if (Keyboard.isHangul(name)) {
            return Optional.of(Keyboard.keys(name));
        }
        return Keyboard.isLatin(name) ? Optional.of(Keyboard.onHangulLayout(name)) : Optional.empty();
    }

    static Optional<String> typo(String name, Random random) {
        Slip slip = SLIPS.get(random.nextInt(SLIPS.size()));
        return isLongHangul(name)
                ? Optional.of(Keyboard.typed(slip.in(Keyboard.keys(name), random)))
                : Optional.empty();
    }

    private static boolean isLongHangul(String name) {
        return Keyboard.isHangul(name) && name.replace(" ", "").length() >= LEAST_SYLLABLES;
    }
}
