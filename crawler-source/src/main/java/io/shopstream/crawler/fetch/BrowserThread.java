package io.shopstream.crawler.fetch;

import com.microsoft.playwright.PlaywrightException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that a browser lives in. A browser that failed, or has shown many pages, is replaced by a new one. */
final class BrowserThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserThread.class);

    /** A browser's memory grows with the pages it has shown. */
    private static final int PAGES_A_BROWSER = 300;

    private final ExecutorService thread;
    private final Supplier<BrowserSession> start;
    private @Nullable BrowserSession session;
    private int pages;

    BrowserThread(String name, Supplier<BrowserSession> start) {
        this.start = start;
        this.thread = Executors.newSingleThreadExecutor(task -> new Thread(task, name));
    }

    Optional<Answer> render(Answer plain, Predicate<Answer> complete) throws InterruptedException {
        try {
            return thread.submit(() -> rendered(plain, complete)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Rendering " + plain.url() + " failed for no reason of its own.", e.getCause());
        }
    }

    private Optional<Answer> rendered(Answer plain, Predicate<Answer> complete) {
        try {
            if (session == null || pages >= PAGES_A_BROWSER) {
                end();
                session = start.get();
            }
            pages++;
            return Optional.of(session.render(plain, complete));
        } catch (PlaywrightException e) {
            LOG.warn("{} could not be rendered: {}", plain.url(), firstLine(e));
            end();
            return Optional.empty();
        }
    }

    private void end() {
        BrowserSession ended = session;
        session = null;
        pages = 0;
        if (ended != null) {
            try {
                ended.close();
            } catch (PlaywrightException e) {
                LOG.debug("The browser was gone already.", e);
            }
        }
    }

    @Override
    public void close() {
        thread.execute(this::end);
        thread.shutdown();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A browser did not end within 10 s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String firstLine(PlaywrightException e) {
        return String.valueOf(e.getMessage())
                .strip()
                .lines()
                .limit(3)
                .reduce("", (a, b) -> a + " " + b.strip())
                .strip();
    }
}
