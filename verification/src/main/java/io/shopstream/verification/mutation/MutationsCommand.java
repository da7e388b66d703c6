package io.shopstream.verification.mutation;

import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.verification.crash.CrashOptions;
import io.shopstream.verification.crash.CrashReport;
import io.shopstream.verification.crash.CrashRun;
import io.shopstream.verification.crash.CrashTarget;
import io.shopstream.verification.crash.Victim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./shopstream verify mutations}. Exit code 0 when the crash test caught each of them, 1 when one passed it. */
@Command(
        name = "mutations",
        mixinStandardHelpOptions = true,
        description = "Breaks the jobs on purpose and expects the crash test to fail: a (the connector's sink), b (no"
                + " version guard), c (no commit ledger).")
public final class MutationsCommand implements Callable<Integer> {

    /** The connector keeps one prepared transaction a subtask and checkpoint. */
    private static final int PREPARED_TRANSACTIONS = 20;

    private final StackSettings settings;

    @Parameters(arity = "0..3", paramLabel = "MUTATION", description = "Of ${COMPLETION-CANDIDATES}; all.")
    private List<Mutation> mutations = new ArrayList<>();

    @Option(names = "--seed", defaultValue = "1", description = "Of the plan and the load (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--kills", defaultValue = "5", description = "Of the TaskManager, each (${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--rate", defaultValue = "60", description = "Records sent in a second (${DEFAULT-VALUE}).")
    private int perSecond;

    public MutationsCommand(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws Exception {
        List<Mutation> chosen = mutations.isEmpty() ? List.of(Mutation.values()) : mutations;
        boolean all = true;
        for (Mutation mutation : chosen) {
            all &= isCaught(mutation);
        }
        return all ? 0 : 1;
    }

    private boolean isCaught(Mutation mutation) throws Exception {
        System.out.println("Mutation " + mutation + ": " + mutation.title());
        Path folder = settings.home().resolve("target/mutation-" + mutation).toAbsolutePath();
        Path jar = mutatedJar(mutation, folder);
        CrashOptions options = new CrashOptions(
                seed,
                kills,
                EnumSet.of(Victim.TASKMANAGER),
                perSecond,
                CrashOptions.minutesFor(kills, false),
                false,
                false,
                mutation == Mutation.B);
        try (CrashTarget target =
                CrashTarget.start(settings.home(), folder.resolve("crash-stack"), jar, PREPARED_TRANSACTIONS)) {
            CrashReport report = new CrashRun(target, options, System.out).run(folder.resolve("expected.jsonl"));
            Files.writeString(folder.resolve("report.txt"), report.text());
            System.out.print(report.text());
            boolean caught = report.auditFindings().stream().anyMatch(mutation::isShownBy);
            System.out.println("Mutation " + mutation + (caught ? " was caught." : " was NOT caught.") + '\n');
            return caught;
        }
    }

    private Path mutatedJar(Mutation mutation, Path folder) throws IOException {
        Path home = settings.home();
        List<Path> sources =
                new MutatedSources(home.resolve("flink-jobs/src/main/java"), folder.resolve("sources")).write(mutation);
        return new MutatedJar(
                        home.resolve("flink-jobs/target/flink-jobs.jar"),
                        List.of(
                                home.resolve("standalone/flink-cluster/target/lib"),
                                home.resolve("verification/target/lib")))
                .write(sources, folder);
    }
}
