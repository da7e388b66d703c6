package io.shopstream.operations.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which letters are meant; what is null does not matter. */
public record LetterFilter(
        @Nullable String stage,
        @Nullable String rule,
        @Nullable String shop,
        @Nullable Instant since) {

    /** The name under which the rows that PostgreSQL refused are shown. */
    public static final String REFUSED_ROWS = "postgres-sink";

    boolean takes(Letter letter) {
        return matches(stage, letter.stage())
                && matches(rule, letter.rule())
                && matches(shop, letter.shop())
                && isNewEnough(letter.refusedAt());
    }

    boolean takes(RefusedRow row) {
        return matches(stage, REFUSED_ROWS)
                && matches(rule, row.rule())
                && matches(shop, row.shop())
                && isNewEnough(row.refusedAt());
    }

    private static boolean matches(@Nullable String wanted, String given) {
        return wanted == null || wanted.equals(given);
    }

    private boolean isNewEnough(Instant refusedAt) {
        return since == null || !refusedAt.isBefore(since);
    }
}
