package io.shopstream.verification.load;

import org.jspecify.annotations.Nullable;

/** One page's word on one product. */
record Sight(Moment moment, Item item, Content content) {

    /** Of two sights the later one; of the same one again the first. */
    static Sight later(@Nullable Sight known, Sight next) {
        return known == null || next.moment.compareTo(known.moment) > 0 ? next : known;
    }
}
