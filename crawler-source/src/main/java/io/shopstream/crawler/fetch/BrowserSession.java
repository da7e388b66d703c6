package io.shopstream.crawler.fetch;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One browser with one page, reused. Belongs to the thread that made it, as Playwright demands. */
final class BrowserSession implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final BrowserRequests requests;
    private final HttpLimits limits;

    private BrowserSession(Playwright playwright, Browser browser, HttpLimits limits, UrlGate gate) {
        this.playwright = playwright;
        this.browser = browser;
        this.limits = limits;
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setUserAgent(limits.userAgent())
                .setLocale("ko-KR")
                .setTimezoneId("Asia/Seoul")
                .setAcceptDownloads(false)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        this.requests = new BrowserRequests(gate);
        context.route("**/*", requests);
        // Without a connection to its server: a script that wants a socket sees it closed.
        context.routeWebSocket(Pattern.compile(".*"), WebSocketRoute::close);
        this.page = context.newPage();
        page.onRequest(requests::began);
        page.onRequestFinished(requests::ended);
        page.onRequestFailed(requests::ended);
        page.setDefaultTimeout((double) limits.timeout().toMillis());
    }

    /** Starts a browser; one that does not start leaves nothing behind. */
    static BrowserSession start(ChromiumLauncher chromium, HttpLimits limits, UrlGate gate) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new BrowserSession(playwright, chromium.launch(playwright), limits, gate);
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
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
