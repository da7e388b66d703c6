package io.shopstream.verification.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import io.shopstream.crawler.fetch.ChromiumFinder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A visitor's browser that notes every address it is asked to fetch and every error of a page. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> requested = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private Browser(Path executable) {
        this.playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-quic",
                                "--disable-gpu",
                                "--disable-dev-shm-usage")));
    }

    /** A browser; without a Chromium the test is aborted, and fails where CI is set. */
    static Browser orAbort() {
        List<Path> programs = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Optional<Path> executable = Optional.ofNullable(System.getenv("CHROMIUM_PATH"))
                .map(Path::of)
                .or(() -> ChromiumFinder.find(
                        programs, Path.of(System.getProperty("user.home"), ".cache", "ms-playwright")));
        String absent = "No Chromium on this machine: install chromium-headless-shell or set CHROMIUM_PATH.";
        if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(absent);
        }
        Assumptions.assumeTrue(executable.isPresent(), absent);
        return new Browser(executable.orElseThrow());
    }

    /** A page in a window of the given size. */
    Page open(String address, int width, int height) {
        BrowserContext context = chromium.newContext(
                new NewContextOptions().setViewportSize(width, height).setLocale("ko-KR"));
        Page page = context.newPage();
        page.onRequest(request -> requested.add(request.url()));
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.navigate(address);
        return page;
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    List<String> requested() {
        return List.copyOf(requested);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
