package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes the pages of a range of time through the ingest job once more. A run that failed or was cancelled may have
 * committed to PostgreSQL what it had not yet told {@code product-changes}, and a new run would find nothing new in it: so
 * the next run of the range goes on from the checkpoint that holds the open transactions, and until then no other range is
 * taken, as that would abort them.
 */
public final class Backfill {

    private static final String NAME = "product-backfill";

    private final BoundedJob job;
    private final UnfinishedRuns unfinished;
    private final Narrator narrator;

    public Backfill(StackSettings settings, BoundedJob job, Narrator narrator) {
        this.job = job;
        this.unfinished = new UnfinishedRuns(settings.data().resolve("flink/checkpoints/" + NAME));
        this.narrator = narrator;
    }

    /**
     * What to take.
     *
     * @param from the first instant
     * @param to the first instant that is not of it
     */
    public record Range(Instant from, Instant to) {

        /** For a folder: without the colons of an address. */
        String name() {
            return (from + "_" + to).replace(":", "");
        }
    }

    /**
     * Returns when the range is taken.
     *
     * @param withoutState whether to give up what earlier runs left that did not finish
     */
    public void run(Range range, int parallelism, boolean withoutState) throws IOException, InterruptedException {
        job.requireNoneRuns(NAME);
        if (withoutState) {
            unfinished.delete(unfinished.submissions());
        }
        requireNoOther(range);
        List<Path> earlier = unfinished.submissions();
        Optional<Path> state = unfinished.state(range.name());
        state.ifPresent(
                path -> narrator.say("A run of this range did not finish; this one goes on from " + path + "."));
        job.run(
                program(range, parallelism),
                new BoundedJob.Beginning(unfinished.checkpoints(range.name()), state),
                () -> job.lag(NAME));
        unfinished.delete(earlier);
    }

    private void requireNoOther(Range range) throws IOException {
        List<String> others = unfinished.names().stream()
                .filter(name -> !name.equals(range.name()))
                .toList();
        if (!others.isEmpty()) {
            throw new StackProblem(
                    "The backfill of " + String.join(", ", others) + " did not finish: run that one again"
                            + " first, which goes on where it was. Or give it up with --without-state, and mend the index with"
                            + " './shopstream audit --repair' afterwards: it may lack what PostgreSQL has got.");
        }
    }

    private static BoundedJob.Program program(Range range, int parallelism) {
        return new BoundedJob.Program(
                NAME,
                StackJob.INGEST.mainClass(),
                StackJob.INGEST.parallelismVariable(),
                parallelism,
                List.of(
                        "--mode",
                        "batch",
                        "--from",
                        range.from().toString(),
                        "--to",
                        range.to().toString()));
    }
}
