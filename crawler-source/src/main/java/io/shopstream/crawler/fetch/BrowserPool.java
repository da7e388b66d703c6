package io.shopstream.crawler.fetch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/** A set number of browsers, each started when it is first needed. */
public final class BrowserPool implements AutoCloseable {

    private final ChromiumLauncher chromium;
    private final List<BrowserThread> all = new ArrayList<>();
    private final BlockingQueue<BrowserThread> idle = new LinkedBlockingQueue<>();

    /**
     * A pool.
     *
     * @param gate asked before each request that a page makes
     */
    public BrowserPool(Path chromium, int browsers, HttpLimits limits, UrlGate gate) {
        this(ChromiumLauncher.forThisUser(chromium), browsers, limits, gate);
    }

    BrowserPool(ChromiumLauncher chromium, int browsers, HttpLimits limits, UrlGate gate) {
        this.chromium = chromium;
        for (int number = 1; number <= browsers; number++) {
            all.add(new BrowserThread("browser-" + number, () -> BrowserSession.start(chromium, limits, gate)));
        }
        idle.addAll(all);
    }

    /**
     * Renders a fetched page, waiting for an idle browser.
     *
     * @return the document after its scripts ran, or empty when the browser failed on it or does not start
     */
    public Optional<Answer> render(Answer plain, Predicate<Answer> complete) throws InterruptedException {
        if (chromium.unusable()) {
            return Optional.empty();
        }
        BrowserThread browser = idle.take();
        try {
            return browser.render(plain, complete);
        } finally {
            idle.add(browser);
        }
    }

    @Override
    public void close() {
        all.forEach(BrowserThread::close);
    }
}
