package io.shopstream.verification.crash;

import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./shopstream verify crash}. Exit code 0 when the audit is clean and all went as planned, else 1. */
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Kills everything with kill -9 under load, by a plan that the seed repeats, and audits the stores.")
public final class CrashCommand implements Callable<Integer> {

    /** No name that an installation's data have: it is deleted at the start. */
    private static final String DATA = "crash-stack";

    private final StackSettings settings;

    @Spec
    private CommandSpec command;

    @Option(names = "--seed", defaultValue = "1", description = "Of the plan and the load (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--kills", defaultValue = "34", description = "How many (${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--minutes",
            description = "How long the load lasts; without it as long as the plan needs, and then the rest at once.")
    private @Nullable Double minutes;

    @Option(names = "--rate", defaultValue = "60", description = "Records sent in a second (${DEFAULT-VALUE}).")
    private int perSecond;

    @Option(names = "--victims", split = ",", description = "Who may be killed, of ${COMPLETION-CANDIDATES}; all.")
    private @Nullable Set<Victim> victims;

    @Option(
            names = "--faults",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Let network and resources fail too (${DEFAULT-VALUE}).")
    private boolean faults;

    @Option(
            names = "--late-backfill",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Run a backfill beside the job in the end, which commits late (${DEFAULT-VALUE}).")
    private boolean lateBackfill;

    @Option(names = "--jar", description = "The jobs' jar; without it the build's.")
    private @Nullable Path jar;

    @Option(
            names = "--out",
            description =
                    "Folder for the results and, in its crash-stack, the servers' data, deleted at the start; target/crash-SEED.")
    private @Nullable Path out;

    public CrashCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws Exception {
        Path home = settings.home();
        Path folder = Optional.ofNullable(out)
                .orElse(home.resolve("target/crash-" + seed))
                .toAbsolutePath();
        Files.createDirectories(folder);
        Path used = Optional.ofNullable(jar).orElse(home.resolve("flink-jobs/target/flink-jobs.jar"));
        try (CrashTarget target = CrashTarget.start(home, folder.resolve(DATA), used.toAbsolutePath(), 0)) {
            CrashReport report = new CrashRun(target, options(), System.out).run(folder.resolve("expected.jsonl"));
            write(report, folder);
            return report.isClean() && report.isAsPlanned() ? 0 : 1;
        }
    }

    private CrashOptions options() {
        double length = Optional.ofNullable(minutes).orElse(CrashOptions.minutesFor(kills, faults));
        Set<Victim> chosen = Optional.ofNullable(victims).orElse(EnumSet.allOf(Victim.class));
        return new CrashOptions(seed, kills, chosen, perSecond, length, minutes != null, faults, lateBackfill);
    }

    private void write(CrashReport report, Path folder) throws IOException {
        System.out.println();
        System.out.print(report.text());
        System.out.println("Repeat it with: ./shopstream verify "
                + String.join(" ", command.commandLine().getParseResult().originalArgs()));
        Files.writeString(folder.resolve("report.txt"), report.text(), StandardCharsets.UTF_8);
        CrashJson.write(report, folder.resolve("report.json"));
    }
}
