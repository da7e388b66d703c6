package io.shopstream.operations;

import io.shopstream.operations.letters.DeadLetterTopic;
import io.shopstream.operations.letters.LetterFilter;
import io.shopstream.operations.letters.LetterId;
import io.shopstream.operations.letters.Listing;
import java.util.Set;

/** Dead letters and refused rows together. */
final class Refusals {

    private Refusals() {}

    /** Those that the filter takes. */
    static Listing listing(Servers servers, LetterFilter filter, int lines) {
        Listing listing = new Listing(lines);
        try (DeadLetterTopic topic = servers.deadLetters()) {
            Set<LetterId> replayed = topic.replayed();
            topic.forEach(filter, letter -> listing.add(letter, replayed.contains(letter.id())));
        }
        servers.refusedRows().forEach(filter, listing::add);
        return listing;
    }
}
