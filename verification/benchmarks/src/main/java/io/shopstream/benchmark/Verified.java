package io.shopstream.benchmark;

import io.shopstream.benchmark.contest.Leg;
import io.shopstream.benchmark.report.Bar;
import io.shopstream.benchmark.store.Verdict;
import java.util.List;

/** Whether what was measured was right. */
final class Verified {

    private Verified() {}

    static Bar bar(List<Leg> legs) {
        long right = legs.stream().filter(Leg::right).count();
        return new Bar(
                "every leg leaves every row and document right", right + " of " + legs.size(), right == legs.size());
    }

    /** Whether the table without a key holds each product's one change once. */
    static boolean exactlyOnce(Verdict verdict) {
        return verdict.rowsAreRight()
                && verdict.documentsAreRight()
                && verdict.logged() == verdict.expected()
                && verdict.loggedTwice() == 0;
    }
}
