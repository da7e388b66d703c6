package io.shopstream.crawler.fetch;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts Chromium in the way that works on this machine, which the first start finds out: with its sandbox, or without
 * where the sandbox does not start. Where neither works, Chromium counts as unusable from then on.
 */
final class ChromiumLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(ChromiumLauncher.class);
    private static final List<String> FLAGS = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
            "--disable-gpu",
            "--disable-dev-shm-usage");

    private final Path chromium;
    /** Whether with the sandbox: what is still to be tried, the first the one that worked once {@link #proven}. */
    private final Deque<Boolean> sandbox;

    private boolean proven;

    /**
     * A launcher.
     *
     * @param root whether Chromium would run as root, for whom its sandbox never starts
     */
    ChromiumLauncher(Path chromium, boolean root) {
        this.chromium = chromium;
        this.sandbox = new ArrayDeque<>(root ? List.of(false) : List.of(true, false));
    }

    static ChromiumLauncher forThisUser(Path chromium) {
        return new ChromiumLauncher(chromium, "root".equals(System.getProperty("user.name")));
    }

    /** Whether no start of it has a chance. */
    synchronized boolean unusable() {
        return sandbox.isEmpty();
    }

    /**
     * Starts a browser.
     *
     * @throws PlaywrightException when it does not start
     */
    synchronized Browser launch(Playwright playwright) {
        while (!sandbox.isEmpty()) {
            try {
                Browser browser = launch(playwright, sandbox.element());
                proven = true;
                return browser;
            } catch (PlaywrightException e) {
                if (proven) {
                    throw e;
                }
                LOG.debug("{} did not start.", chromium, e);
                sandbox.remove();
                LOG.warn(
                        sandbox.isEmpty()
                                ? "{} does not start: pages stay as their plain HTML. See why by starting it by hand."
                                : "{} does not start with its sandbox: it is tried without.",
                        chromium);
            }
        }
        throw new PlaywrightException(chromium + " does not start.");
    }

    private Browser launch(Playwright playwright, boolean withSandbox) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setHeadless(true)
                        .setChromiumSandbox(withSandbox)
                        .setHandleSIGINT(false)
                        .setArgs(FLAGS));
    }
}
