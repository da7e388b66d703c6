package io.shopstream.benchmark;

import io.shopstream.benchmark.stack.StackOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every benchmark can be told. */
public final class BenchmarkOptions {

    private static final Path RESULTS = Path.of("docs/benchmarks");
    private static final Path QUICK_RESULTS = Path.of("target/benchmarks");

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--quick", description = "Run it small, to see that it works; no bar is judged.")
    private boolean quick;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each contender runs.")
    private int rounds;

    @Option(
            names = "--pages",
            paramLabel = "N",
            description = "How many pages wait for each contender; where they take turns, how many a turn.")
    private int pages;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the results go. Default: docs/benchmarks; quick: target/benchmarks.")
    private Optional<Path> results = Optional.empty();

    @Mixin
    private StackOptions stack = new StackOptions();

    boolean full() {
        return !quick;
    }

    int rounds(int usual) {
        return rounds > 0 ? rounds : quick ? 1 : usual;
    }

    int pages(int usual, int few) {
        return pages > 0 ? pages : quick ? few : usual;
    }

    Path results() {
        return results.orElse(quick ? QUICK_RESULTS : RESULTS);
    }

    StackOptions stack() {
        return stack;
    }

    /** The command as a reader can repeat it. */
    String commandLine() {
        List<String> given = command.commandLine().getParseResult().originalArgs();
        return "./shopstream verify benchmark " + String.join(" ", given);
    }
}
