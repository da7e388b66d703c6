package io.shopstream.standalone.jobs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A submission under way.
 *
 * @param state what it goes on from; empty where it begins without, or where another command began it
 * @param earlier ids of submissions of the job that the cluster listed before
 * @param exit code of Flink's command line
 * @param logged length of the command line's log before
 */
record Attempt(
        StackJob job,
        Submission submission,
        Optional<Path> state,
        Set<String> earlier,
        CompletableFuture<Integer> exit,
        long logged) {}
