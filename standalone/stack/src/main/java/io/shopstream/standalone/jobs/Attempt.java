package io.shopstream.standalone.jobs;

import io.shopstream.standalone.process.Child;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A submission under way.
 *
 * @param state what it goes on from; empty where it begins without
 * @param earlier ids of submissions of the job that the cluster listed before
 * @param command Flink's command line
 * @param logged length of the command line's log before
 */
record Attempt(
        StackJob job, Deployment deployment, Optional<Path> state, Set<String> earlier, Child command, long logged) {}
