package io.shopstream.verification.serving;

import io.shopstream.benchmark.report.Report;
import io.shopstream.benchmark.report.Surroundings;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.verification.search.catalogue.KoreanCatalogue;
import io.shopstream.verification.search.catalogue.SharedFolder;
import io.shopstream.verification.search.catalogue.SharedFolder.MissingDataException;
import io.shopstream.verification.serving.question.RepeatedCatalogue;
import io.shopstream.verification.serving.server.SearchVenue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./shopstream verify benchmark queries}. Exit code 0 when every bar is met, 1 when one is not, 2 without a catalogue. */
@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "The query API under load, against OpenSearch asked directly and PostgreSQL's full-text search.")
final class QueriesCommand implements Callable<Integer> {

    private static final String RESULTS = "docs/benchmarks";
    private static final String QUICK_RESULTS = "target/benchmarks";
    private static final int PRODUCTS = 102_576;
    private static final int FEW_PRODUCTS = 5_000;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 15;
    private static final int FEW_SECONDS = 3;

    private final StackSettings settings;

    @Spec
    private CommandSpec command;

    @Option(names = "--quick", description = "Run it small, to see that it works; no bar is judged.")
    private boolean quick;

    @Option(names = "--seed", defaultValue = "1", description = "Of products, questions, arrivals (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each load runs.")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each load lasts.")
    private int seconds;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "Questions a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--products", paramLabel = "N", description = "How many are searched.")
    private int products;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "../shared/data",
            description = "Holds catalog_ko, below the project's folder (${DEFAULT-VALUE}).")
    private Path data = Path.of("../shared/data");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the results go. Default: docs/benchmarks; quick: target/benchmarks.")
    private @Nullable Path out;

    QueriesCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        try {
            return measure(KoreanCatalogue.in(SharedFolder.at(settings.home().resolve(data))));
        } catch (MissingDataException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private int measure(List<ProductDocument> catalogue) throws IOException, InterruptedException, SQLException {
        Path home = settings.home().toAbsolutePath();
        QueriesOptions options = options();
        Surroundings surroundings = Surroundings.here(home, commandLine());
        say("starting the servers");
        try (SearchVenue venue = SearchVenue.start(home, home.resolve("target/queries-stack"))) {
            Findings found = new QueriesBenchmark(venue, options, QueriesCommand::say)
                    .run(RepeatedCatalogue.of(catalogue, options.products(), options.seed()));
            return finish(QueriesReport.of(found, options, surroundings), home);
        }
    }

    private int finish(Report report, Path home) {
        Path written =
                report.write(home.resolve(Optional.ofNullable(out).orElse(Path.of(quick ? QUICK_RESULTS : RESULTS))));
        report.bars().forEach(bar -> say((bar.met() ? "met: " : "NOT MET: ") + bar.claim() + ": " + bar.found()));
        say("The results are in " + written + ".");
        return report.passed() ? 0 : 1;
    }

    private QueriesOptions options() {
        return new QueriesOptions(
                seed,
                quick,
                quick ? 1 : WARM_UPS,
                rounds > 0 ? rounds : quick ? 1 : ROUNDS,
                Duration.ofSeconds(seconds > 0 ? seconds : quick ? FEW_SECONDS : SECONDS),
                rate,
                products > 0 ? products : quick ? FEW_PRODUCTS : PRODUCTS);
    }

    /** As a reader can repeat it. */
    private String commandLine() {
        return "./shopstream verify "
                + String.join(" ", command.commandLine().getParseResult().originalArgs());
    }

    private static void say(String line) {
        System.out.println(LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS) + "  " + line);
    }
}
