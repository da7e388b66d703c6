package io.shopstream.standalone.demo;

import io.shopstream.standalone.process.Child;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.server.CrawlerProgram;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.standalone.supervise.Narrator;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Crawls the demo shop and follows the products on their way, until both stores hold them and nothing moves. */
final class DemoCrawl {

    private static final long NEWS_SECONDS = 3;
    private static final int QUIET_ROUNDS = 3;
    private static final int MOST_ROUNDS = 60;

    private final StackSettings settings;
    private final Launcher launcher;
    private final Narrator narrator;
    private final StoredProducts stored;
    private final IndexedProducts indexed;
    private volatile @Nullable Child running;

    DemoCrawl(
            StackSettings settings,
            Launcher launcher,
            Narrator narrator,
            StoredProducts stored,
            IndexedProducts indexed) {
        this.settings = settings;
        this.launcher = launcher;
        this.narrator = narrator;
        this.stored = stored;
        this.indexed = indexed;
    }

    void run() throws IOException, InterruptedException {
        String start = "http://localhost:" + settings.ports().of(StackPort.DEMO_SHOP) + "/";
        narrator.say("Crawling the demo shop at " + start);
        Child crawler = launcher.start(CrawlerProgram.crawlOwnShop(settings, start));
        running = crawler;
        int exit = follow(crawler);
        if (exit != 0) {
            throw new StackProblem("The crawler ended with exit code " + exit + ": its output is in "
                    + settings.logs().resolve(CrawlerProgram.NAME + ".log") + ".");
        }
        settle();
    }

    /** Asks the crawler to end, where it runs, and waits for it. */
    void stop() {
        Child crawler = running;
        if (crawler == null) {
            return;
        }
        try {
            crawler.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int follow(Child crawler) throws InterruptedException {
        while (true) {
            try {
                return crawler.exit().get(NEWS_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                narrator.say("Crawling: " + counts());
            } catch (ExecutionException e) {
                throw new IllegalStateException("Cannot watch the crawler.", e);
            }
        }
    }

    /** The jobs are done when the counts of both stores are equal and stay so for a few checkpoints. */
    private void settle() throws InterruptedException {
        String before = "";
        int quiet = 0;
        for (int round = 0; round < MOST_ROUNDS && quiet < QUIET_ROUNDS; round++) {
            TimeUnit.SECONDS.sleep(NEWS_SECONDS);
            String now = counts();
            quiet = now.equals(before) && stored.count() == indexed.count() ? quiet + 1 : 0;
            before = now;
            narrator.say("Settling: " + now);
        }
    }

    private String counts() {
        return stored.count() + " products in PostgreSQL, " + indexed.count() + " searchable.";
    }
}
