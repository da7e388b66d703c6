package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Subject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the number that a page shows before the best one where both are forms of one: with other signs between the digits, or
 * with the ending that the address leaves out.
 */
final class ShownNumber {

    private ShownNumber() {}

    /** The claims, the best first, with the shown form of the best one before it. */
    static List<Claim> first(List<Claim> sorted) {
        if (sorted.isEmpty()) {
            return sorted;
        }
        String best = sorted.get(0).value();
        Stream<Claim> shown = sorted.stream()
                .filter(claim -> claim.source() == Source.VISIBLE
                        && !claim.value().equals(best)
                        && isFormOf(best, claim.value()))
                .limit(1);
        return Stream.concat(shown, sorted.stream()).distinct().toList();
    }

    private static boolean isFormOf(String best, String shown) {
        return Subject.bare(shown).equals(Subject.bare(best))
                || best.equals(WrittenNumber.of(shown).stem());
    }
}
