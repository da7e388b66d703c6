package io.shopstream.operations;

import io.shopstream.operations.letters.DeadLetterTopic;
import io.shopstream.operations.letters.Letter;
import io.shopstream.operations.letters.LetterFilter;
import io.shopstream.operations.letters.LetterId;
import io.shopstream.operations.letters.Printable;
import io.shopstream.operations.letters.RefusedRow;
import io.shopstream.operations.letters.RefusedRows;
import io.shopstream.operations.letters.Replay;
import io.shopstream.operations.letters.ReplayException;
import java.io.PrintWriter;
import java.util.Set;

/** One replay of what a filter takes. Letters that come meanwhile are left to the next one, so that it cannot go round. */
final class ReplayRun {

    private static final int ALL_REPLAYED = 0;
    private static final int SOME_NOT = 1;

    private final Servers servers;
    private final PrintWriter out;
    private final int limit;
    private final boolean again;
    private int replayed;
    private int failed;

    /**
     * Prepares a run.
     *
     * @param limit most to try; 0 for all
     * @param again whether those that were replayed before are tried too
     */
    ReplayRun(Servers servers, PrintWriter out, int limit, boolean again) {
        this.servers = servers;
        this.out = out;
        this.limit = limit;
        this.again = again;
    }

    int run(LetterFilter filter) {
        try (DeadLetterTopic topic = servers.deadLetters();
                Replay replay = servers.replay()) {
            Set<LetterId> before = topic.replayed();
            topic.forEach(filter, letter -> {
                if (again || !before.contains(letter.id())) {
                    letter(replay, letter);
                }
            });
        }
        RefusedRows rows = servers.refusedRows();
        rows.forEach(filter, row -> row(rows, row));
        out.println(replayed + " replayed, " + failed + " not");
        out.flush();
        return failed == 0 ? ALL_REPLAYED : SOME_NOT;
    }

    private void letter(Replay replay, Letter letter) {
        attempt(letter.id().toString(), letter.subject(), () -> replay.replay(letter));
    }

    private void row(RefusedRows rows, RefusedRow row) {
        attempt(row.id(), row.productKey(), () -> rows.replay(row));
    }

    private void attempt(String id, String subject, Runnable replay) {
        if (limit > 0 && replayed + failed >= limit) {
            return;
        }
        try {
            replay.run();
            replayed++;
            out.println("replayed " + Printable.line(id) + " " + Printable.line(subject));
        } catch (ReplayException e) {
            failed++;
            out.println("not replayed " + Printable.line(id) + " " + Printable.line(subject) + ": "
                    + Printable.line(String.valueOf(e.getMessage())));
        }
    }
}
