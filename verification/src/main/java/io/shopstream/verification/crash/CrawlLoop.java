package io.shopstream.verification.crash;

import io.shopstream.demoshop.DemoShop;
import io.shopstream.verification.stack.OneMachineStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The real crawler, which crawls the built-in shop again and again while it and everything else is killed. */
final class CrawlLoop implements AutoCloseable {

    private static final int PRODUCTS = 60;
    private static final long PAUSE_SECONDS = 2;

    private final OneMachineStack stack;
    private final DemoShop shop = DemoShop.start("127.0.0.1", 0, "localhost", PRODUCTS);
    private final Thread thread = new Thread(this::run, "crawl-loop");
    private volatile boolean ending;
    private volatile @Nullable Process crawler;

    CrawlLoop(OneMachineStack stack) {
        this.stack = stack;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The crawler of this moment; empty between two. */
    List<Long> pids() {
        Process running = crawler;
        return running == null || !running.isAlive() ? List.of() : List.of(running.pid());
    }

    /** Ends the loop after the crawl under way, and crawls once more, undisturbed. */
    void endWithOneWholeCrawl() throws InterruptedException {
        ending = true;
        thread.join();
        String unused = stack.crawler("crawl", shop.address().toString());
    }

    /** One line for each of the shop's products that is not in the database as the shop sells it. */
    List<String> differences(Map<String, String> stored) {
        Map<String, String> truth = new TreeMap<>();
        shop.products()
                .forEach(product -> truth.put(
                        product.id(), product.name() + " at " + product.price() + ", " + product.availability()));
        List<String> differences = new ArrayList<>();
        TreeMap<String, String> all = new TreeMap<>(stored);
        all.putAll(truth);
        all.keySet().stream()
                .filter(id -> !Objects.equals(truth.get(id), stored.get(id)))
                .forEach(id -> differences.add("demo shop's " + id + ": the shop sells " + truth.get(id)
                        + ", PostgreSQL has " + stored.get(id) + "."));
        return differences;
    }

    /** The shop as the products' rows name it. */
    String shopName() {
        return "localhost_" + shop.address().getPort();
    }

    private void run() {
        try {
            while (!ending) {
                Process started = stack.startCrawler(shop.address().toString());
                crawler = started;
                int unused = started.waitFor();
                shop.tick();
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The crawler cannot be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ending = true;
        pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        shop.close();
    }
}
