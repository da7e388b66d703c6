package io.shopstream.verification.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Jazzer in a process of its own, whose heap is bounded: an input that needs more is a finding. */
final class FuzzRun {

    private static final int HEAP_MEGABYTES = 512;
    private static final int LONGEST_INPUT = 16 * 1024;

    /** The wall clock's, for what never ends; the target itself is stricter. */
    private static final int HANG_SECONDS = 20;

    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    private final Path folder;
    private final String target;

    /**
     * Prepares a run.
     *
     * @param folder for what it keeps: {@code corpus} goes on from run to run, {@code findings} are tried again, {@code jazzer.log}
     * @param target class that has {@code fuzzerTestOneInput}
     */
    FuzzRun(Path folder, String target) {
        this.folder = folder;
        this.target = target;
    }

    /** Fuzzes for a time, or until the first finding. */
    Result run(Duration time, Consumer<String> progress) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path findings = Files.createDirectories(folder.resolve("findings"));
        SeedPages.writeTo(Files.createDirectories(folder.resolve("seeds")));
        SeedPages.writeWords(folder.resolve("words.dict"));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Jazzer.class.getName(),
                        "--target_class=" + target,
                        "--instrumentation_includes=io.shopstream.**:org.jsoup.**",
                        "--reproducer_path=" + findings,
                        "-artifact_prefix=" + findings + "/",
                        "-dict=" + folder.resolve("words.dict"),
                        "-max_len=" + LONGEST_INPUT,
                        "-max_total_time=" + time.toSeconds(),
                        "-timeout=" + HANG_SECONDS,
                        "-rss_limit_mb=" + 4 * HEAP_MEGABYTES,
                        corpus.toString(),
                        folder.resolve("seeds").toString(),
                        findings.toString()))
                .redirectErrorStream(true)
                .start();
        Thread end = new Thread(process::destroyForcibly, "end-fuzzer");
        Runtime.getRuntime().addShutdownHook(end);
        long runs = follow(process, progress);
        int exit = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        return new Result(exit, runs, files(corpus).size(), files(findings));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private long follow(Process process, Consumer<String> progress) throws IOException {
        long runs = 0;
        try (BufferedReader lines = process.inputReader();
                BufferedWriter log = Files.newBufferedWriter(folder.resolve("jazzer.log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                log.newLine();
                Matcher done = DONE.matcher(line);
                if (done.find()) {
                    runs = Long.parseLong(done.group(1));
                }
                if (line.contains("\tpulse ") || line.startsWith("==")) {
                    progress.accept(line.strip());
                }
            }
        }
        return runs;
    }

    /**
     * How it ended.
     *
     * @param exit of Jazzer: 0 when the time was over
     * @param runs inputs that were tried; 0 where it ended before its time
     * @param learned inputs that reach code which the seeds do not; none where no coverage was seen
     * @param findings files of inputs that broke a promise
     */
    record Result(int exit, long runs, int learned, List<Path> findings) {

        boolean foundNothing() {
            return exit == 0 && runs > 0 && learned > 0;
        }
    }
}
