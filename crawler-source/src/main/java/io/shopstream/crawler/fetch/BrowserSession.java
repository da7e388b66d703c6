package io.shopstream.crawler.fetch;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One browser with one page, reused. Belongs to the thread that made it, as Playwright demands. */
final class BrowserSession implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
            "--disable-gpu",
            "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final BrowserRequests requests;
    private final HttpLimits limits;

    BrowserSession(Path chromium, HttpLimits limits, UrlGate gate) {
        this.limits = limits;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setHeadless(true)
                        // Chromium's sandbox refuses to start for root.
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setHandleSIGINT(false)
                        .setArgs(FLAGS));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setUserAgent(limits.userAgent())
                .setLocale("ko-KR")
                .setTimezoneId("Asia/Seoul")
                .setAcceptDownloads(false)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        this.requests = new BrowserRequests(gate);
        context.route("**/*", requests);
        this.page = context.newPage();
        page.onRequest(requests::began);
        page.onRequestFinished(requests::ended);
        page.onRequestFailed(requests::ended);
        page.setDefaultTimeout((double) limits.timeout().toMillis());
    }

    /**
     * Lets the scripts of a fetched page run. The document is not asked for again: the browser gets the one there is.
     *
     * @param complete ends the waiting early, asked with the document so far
     */
    Answer render(Answer plain, Predicate<Answer> complete) {
        requests.serve(plain);
        page.navigate(plain.url().toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        Settling settling = new Settling(limits.timeout());
        Answer rendered = plain.rendered(page.content());
        while (!complete.test(rendered) && !settling.settled(rendered.body().length, requests.running())) {
            page.waitForTimeout(Settling.STEP_MILLIS);
            rendered = plain.rendered(page.content());
        }
        return rendered;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
