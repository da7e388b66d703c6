package io.shopstream.benchmark;

import io.shopstream.benchmark.report.Report;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Tells a person how a benchmark fares. */
final class Announcer {

    private Announcer() {}

    static void say(String line) {
        System.out.println(LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS) + "  " + line);
    }

    /** Writes the results; returns the command's exit code. */
    static int finish(Report report, BenchmarkOptions options) {
        Path written = report.write(options.results());
        report.bars().forEach(bar -> say((bar.met() ? "met: " : "NOT MET: ") + bar.claim() + ": " + bar.found()));
        say("The results are in " + written + ".");
        return report.passed() ? 0 : 1;
    }
}
