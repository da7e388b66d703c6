package io.shopstream.standalone.reindex;

import io.shopstream.standalone.jobs.BoundedJob;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.reindex.StoredWords.IndexDefinition;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a new index from PostgreSQL while the old one serves and takes changes, and moves the alias to it. The index job
 * writes to where the alias points, so what it writes while the new index is filled goes to the old one; each pass after
 * the first copies what PostgreSQL has got since the pass before began. All writes carry the product's version, so that
 * none of them takes a newer document back, in whatever order they come. Until the alias moves, a failure leaves
 * everything as it was but for a half-built index, which the next run removes.
 */
public final class Reindex {

    /** Longer than the longest transaction: {@code written_at} is when a transaction began. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private static final String JOB = "product-reindex";
    private static final String MAIN_CLASS = "io.shopstream.reindex.ProductReindexPipeline";

    private final ProductIndexes indexes;
    private final StoredProducts stored;
    private final StoredWords words;
    private final BoundedJob job;
    private final Clock clock;
    private final Narrator narrator;

    public Reindex(StackSettings settings, BoundedJob job, Clock clock, Narrator narrator) {
        Map<String, String> servers = settings.serverAddresses();
        this.indexes = new ProductIndexes(servers.getOrDefault("OPENSEARCH_URL", ""));
        String postgres = servers.getOrDefault("POSTGRES_URL", "");
        String user = servers.getOrDefault("POSTGRES_USER", "");
        this.stored = new StoredProducts(postgres, user);
        this.words = new StoredWords(postgres, user);
        this.job = job;
        this.clock = clock;
        this.narrator = narrator;
    }

    /**
     * Returns when searches are answered from the new index, and it has all that PostgreSQL has. Touches no index while a
     * job of an earlier run goes on, whose command was killed.
     */
    public void run() throws IOException, InterruptedException {
        job.requireNoneRuns(JOB);
        IndexName old = indexes.live();
        for (IndexName halfBuilt : indexes.all()) {
            if (halfBuilt.compareTo(old) > 0) {
                delete(halfBuilt, "an earlier run did not complete it");
            }
        }
        IndexName next = old.next();
        IndexDefinition definition = words.definition();
        indexes.create(next, definition.body());
        narrator.say(next + " has the words of version " + definition.dictionaryVersion() + " of the dictionaries.");
        Instant first = pass(next, Optional.empty());
        Instant second = pass(next, Optional.of(first));
        requireComplete(old, next, second);
        indexes.swap(old, next);
        narrator.say("Searches are answered from " + next + " now.");
        pass(next, Optional.of(second));
        narrator.say(
                next + " has " + indexes.count(next) + " products, PostgreSQL " + stored.writtenBefore(clock.instant())
                        + ". " + old + " is kept: './shopstream reindex --delete-old' removes it.");
    }

    /** Removes the indexes that served before. */
    public void deleteOld() throws IOException, InterruptedException {
        IndexName live = indexes.live();
        for (IndexName index : indexes.all()) {
            if (index.compareTo(live) < 0) {
                delete(index, live + " serves");
            }
        }
    }

    private void delete(IndexName index, String reason) throws IOException, InterruptedException {
        indexes.delete(index);
        narrator.say("Removed " + index + ": " + reason + ".");
    }

    /** Copies what was written since; returns from when on the next pass has to copy. */
    private Instant pass(IndexName index, Optional<Instant> since) throws IOException, InterruptedException {
        Instant began = clock.instant().minus(MARGIN);
        List<String> arguments = new ArrayList<>(List.of("--index", index.toString()));
        since.ifPresent(instant -> arguments.addAll(List.of("--since", instant.toString())));
        job.run(
                new BoundedJob.Program(JOB, MAIN_CLASS, "INDEX_PARALLELISM", 1, arguments),
                () -> indexes.count(index) + " products in " + index + ".");
        return began;
    }

    /** A document that the old index has not got either is no loss. */
    private void requireComplete(IndexName old, IndexName next, Instant copied)
            throws IOException, InterruptedException {
        long settled = stored.writtenBefore(copied);
        long served = indexes.count(old);
        long copies = indexes.count(next);
        if (copies < Math.min(settled, served)) {
            throw new StackProblem(next + " has only " + copies + " products, where PostgreSQL has " + settled
                    + " and " + old + " " + served + ": " + old
                    + " goes on serving. What the index refused is in the topic dead-letters, rule refused-by-index.");
        }
    }
}
