package io.shopstream.verification.search;

import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.verification.search.catalogue.SharedFolder;
import io.shopstream.verification.search.catalogue.SharedFolder.MissingDataException;
import io.shopstream.verification.search.engine.SearchNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./shopstream verify search}. Exit code 0 when every bar is met, 1 when one is not, 2 when there is nothing to search. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Judges search on a real OpenSearch: English and Korean queries, against plain OpenSearch.")
public final class SearchCommand implements Callable<Integer> {

    private static final String RESULTS = "docs/benchmarks";
    private static final String OTHER_RESULTS = "target/benchmarks";

    private final StackSettings settings;

    @Spec
    private CommandSpec command;

    @Option(names = "--seed", defaultValue = "1", description = "Of the generated queries (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--quick", description = "Few queries of each kind, to see that it works; no bar is judged.")
    private boolean quick;

    @Option(names = "--only", split = ",", paramLabel = "PART", description = "Of ${COMPLETION-CANDIDATES}; all.")
    private @Nullable Set<Part> parts;

    @Option(
            names = "--failures",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also print so many badly answered queries of each part (${DEFAULT-VALUE}).")
    private int failures;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "../shared/data",
            description = "Holds catalog_ko and search_relevance_en, below the project's folder (${DEFAULT-VALUE}).")
    private Path data = Path.of("../shared/data");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the result goes: docs/benchmarks, or target/benchmarks where not all is judged.")
    private @Nullable Path out;

    public SearchCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return judge(SharedFolder.at(settings.home().resolve(data)));
        } catch (MissingDataException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private int judge(SharedFolder shared) throws IOException, InterruptedException {
        Path home = settings.home().toAbsolutePath();
        JudgeOptions options =
                new JudgeOptions(Optional.ofNullable(parts).orElse(EnumSet.allOf(Part.class)), seed, quick);
        Surroundings surroundings = Surroundings.here(home, commandLine());
        say("starting OpenSearch");
        try (SearchNode node = SearchNode.start(home, home.resolve("target/search-judge"))) {
            Findings found = new SearchJudge(node.server(), shared, options, SearchCommand::say).judge();
            Report report = SearchReport.of(found, options, surroundings);
            if (failures > 0) {
                System.out.println(Failures.of(found, failures));
            }
            return finish(report, home, options);
        }
    }

    private int finish(Report report, Path home, JudgeOptions options) {
        String usual = options.isComplete() ? RESULTS : OTHER_RESULTS;
        Path written = report.write(home.resolve(Optional.ofNullable(out).orElse(Path.of(usual))));
        report.bars().forEach(bar -> say((bar.met() ? "met: " : "NOT MET: ") + bar.claim() + ": " + bar.found()));
        say("The result is in " + written + ".");
        return report.passed() ? 0 : 1;
    }

    private String commandLine() {
        return "./shopstream verify "
                + String.join(" ", command.commandLine().getParseResult().originalArgs());
    }

    private static void say(String line) {
        System.out.println(LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS) + "  " + line);
    }
}
