package io.shopstream.crawler;

import io.shopstream.crawler.CrawlReport.Ending;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Says how far a run is: one living line on a terminal, else a line each five seconds. */
final class ProgressLine implements AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(500);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final CrawlReport report;
    private final IntSupplier queued;
    private final PrintStream out;
    private final boolean terminal;
    private final long startedNanos = System.nanoTime();
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> ticking;

    ProgressLine(CrawlReport report, IntSupplier queued, PrintStream out, boolean terminal) {
        this.report = report;
        this.queued = queued;
        this.out = out;
        this.terminal = terminal;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        long period = (terminal ? ON_TERMINAL : ELSEWHERE).toMillis();
        this.ticking = timer.scheduleAtFixedRate(this::show, period, period, TimeUnit.MILLISECONDS);
    }

    static ProgressLine onStandardError(CrawlReport report, IntSupplier queued) {
        return new ProgressLine(report, queued, System.err, terminal());
    }

    /** From JDK 22 on a console is there without a terminal too; the line then is one for a person in vain. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean terminal() {
        return System.console() != null;
    }

    String line() {
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        return "%.1f pages/s, %d queued, %d fetched, %d rendered, %d failed, %d acknowledged"
                .formatted(
                        report.fetched() / Math.max(seconds, 0.001),
                        queued.getAsInt(),
                        report.fetched(),
                        report.rendered(),
                        report.count(Ending.FAILED),
                        report.count(Ending.ACKNOWLEDGED));
    }

    private void show() {
        if (terminal) {
            out.print("\r" + line() + "\u001b[K");
            out.flush();
        } else {
            out.println(line());
        }
    }

    @Override
    public void close() {
        ticking.cancel(false);
        timer.shutdown();
        if (terminal) {
            out.println();
        }
    }
}
