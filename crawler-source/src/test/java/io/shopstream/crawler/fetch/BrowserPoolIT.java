package io.shopstream.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.crawler.TestShop;
import io.shopstream.crawler.TestShop.Reply;
import io.shopstream.crawler.politeness.ShopPace;
import io.shopstream.model.page.RawPage.Renderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real pages in a real Chromium. */
@Timeout(120)
class BrowserPoolIT {

    private static final HttpLimits LIMITS = new HttpLimits("Shopstream/0.1", Duration.ofSeconds(10), 1_000_000);
    private static final UrlGate GATE = new AddressGate(Set.of("localhost"));

    private static BrowserPool browsers;

    @TempDir
    private Path folder;

    private final TestShop shop = new TestShop();
    private final HttpPageFetcher plain =
            new HttpPageFetcher(LIMITS, new ShopPace(Duration.ZERO, 1), Clock.systemUTC());

    @BeforeAll
    static void start() {
        Path chromium = Chromium.orAbort();
        browsers = new BrowserPool(
                chromium,
                1,
                LIMITS,
                GATE.and(url -> url.getPath().equals("/forbidden.js") ? Optional.of("robots.txt") : Optional.empty()));
    }

    @AfterAll
    static void end() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void scriptWritesThePageFromDataItAsksFor() throws Exception {
        shop.with("/p/1", Reply.html("""
                <div id=app></div><script>fetch('/api/1').then(r => r.text()).then(t =>
                document.getElementById('app').textContent = t)</script>"""))
                .with("/api/1", Reply.of(200, "낡은 신발 39,900원", "Content-Type", "text/plain; charset=utf-8"));

        Answer rendered = rendered("/p/1", page -> false);

        assertThat(text(rendered)).contains("<div id=\"app\">낡은 신발 39,900원</div>");
        assertThat(rendered.renderer()).isEqualTo(Renderer.BROWSER);
        assertThat(rendered.contentType()).contains("text/html; charset=utf-8");
        assertThat(rendered.url()).isEqualTo(shop.url("/p/1"));
    }

    @Test
    void documentIsNotAskedForASecondTime() throws Exception {
        shop.with("/p/1", Reply.html("<p>once<script>document.title='ran'</script>"));

        assertThat(text(rendered("/p/1", page -> false))).contains("<title>ran</title>");

        assertThat(shop.asked()).containsExactly("/p/1");
    }

    @Test
    void picturesStylesAndForbiddenScriptsAreNotAskedFor() throws Exception {
        shop.with("/p/1", Reply.html("""
                <link rel=stylesheet href=/style.css><img src=/picture.png><script src=/forbidden.js></script>
                <script src=/good.js></script><iframe src=/frame></iframe>"""))
                .with("/good.js", Reply.of(200, "document.title='good'", "Content-Type", "text/javascript"));

        assertThat(text(rendered("/p/1", page -> false))).contains("<title>good</title>");

        assertThat(shop.asked()).containsExactly("/p/1", "/good.js");
    }

    @Test
    void redirectLeadsAScriptToItsDataButNotPastTheGate() throws Exception {
        try (TestShop inside = new TestShop()) {
            inside.with("/secret", Reply.of(200, "secret", "Access-Control-Allow-Origin", "*"));
            shop.with("/p/1", Reply.html("""
                    <p id=good></p><p id=bad></p><script>
                    const show = (id, text) => document.getElementById(id).textContent = text;
                    fetch('/moved').then(r => r.text()).then(t => show('good', t));
                    fetch('/out').then(r => r.text()).then(t => show('bad', t)).catch(() => show('bad', 'refused'));
                    </script>"""))
                    .with("/moved", Reply.of(302, "", "Location", "/data"))
                    .with("/data", Reply.of(200, "39,900"))
                    .with("/out", Reply.of(302, "", "Location", "/further"))
                    .with("/further", Reply.of(302, "", "Location", unnamed(inside, "http") + "/secret"));

            Answer rendered = rendered("/p/1", page -> false);

            assertThat(text(rendered)).contains("<p id=\"good\">39,900</p><p id=\"bad\">refused</p>");
            assertThat(shop.asked()).containsExactlyInAnyOrder("/p/1", "/moved", "/data", "/out", "/further");
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void socketsAreNotOpenedNeitherByThePageNorByItsWorkers() throws Exception {
        try (TestShop inside = new TestShop()) {
            String socket = unnamed(inside, "ws") + "/socket";
            shop.with("/p/1", Reply.html("""
                    <script>
                    const socket = new WebSocket('%1$s');
                    socket.onclose = socket.onerror = () => document.title = 'closed';
                    try { new Worker(URL.createObjectURL(new Blob(["new WebSocket('%1$s')"]))); } catch (e) {}
                    </script>""".formatted(socket)));

            assertThat(text(rendered("/p/1", page -> false))).contains("<title>closed</title>");
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void browserThatStartsOnlyWithoutItsSandboxIsStartedSo() throws Exception {
        Path picky = program("case \"$*\" in *--no-sandbox*) exec '" + Chromium.orAbort() + "' \"$@\";; esac; exit 1");
        shop.with("/p/1", Reply.html("<script>document.title='ran'</script>"));
        try (BrowserPool pool = new BrowserPool(new ChromiumLauncher(picky, false), 1, LIMITS, GATE)) {
            assertThat(pool.render(plain("/p/1"), page -> false).map(BrowserPoolIT::text))
                    .hasValueSatisfying(page -> assertThat(page).contains("<title>ran</title>"));
        }
    }

    @Test
    void browserThatDoesNotStartIsTriedOnceAndLeavesNoProcessBehind() throws Exception {
        Path broken = program("echo started >> '" + folder.resolve("starts") + "'; exit 1");
        shop.with("/p/1", Reply.html("plain"));
        long before = ProcessHandle.current().descendants().count();
        try (BrowserPool pool = new BrowserPool(new ChromiumLauncher(broken, true), 1, LIMITS, GATE)) {
            assertThat(pool.render(plain("/p/1"), page -> false)).isEmpty();
            assertThat(pool.render(plain("/p/1"), page -> false)).isEmpty();

            assertThat(folder.resolve("starts")).hasContent("started");
            Awaitility.await().until(() -> ProcessHandle.current().descendants().count() <= before);
        }
    }

    @Test
    void pageSeesAKoreanVisitorWithOurName() throws Exception {
        shop.with("/p/1", Reply.html("""
                <script>document.title = navigator.language + ' '
                + Intl.DateTimeFormat().resolvedOptions().timeZone + ' ' + navigator.userAgent</script>"""));

        assertThat(text(rendered("/p/1", page -> false))).contains("<title>ko-KR Asia/Seoul Shopstream/0.1</title>");
    }

    @Test
    void endlessPageIsTakenAsItStandsAtTheTimeout() throws Exception {
        shop.with("/p/1", Reply.html("""
                <p id=p></p><script>setInterval(() => document.getElementById('p').append('x'), 10)</script>"""));

        assertThat(text(rendered("/p/1", page -> false))).contains("xxx");
    }

    @Test
    void waitingEndsAsSoonAsThePageIsComplete() throws Exception {
        shop.with("/p/1", Reply.html("""
                <p id=p></p><script>setInterval(() => document.getElementById('p').append('x'), 10)</script>"""));

        long started = System.nanoTime();
        rendered("/p/1", page -> text(page).contains("xxx"));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
    }

    private Answer rendered(String path, Predicate<Answer> complete) throws IOException, InterruptedException {
        return browsers.render(plain(path), complete).orElseThrow();
    }

    private Answer plain(String path) throws IOException, InterruptedException {
        return ((FetchOutcome.Answered) plain.fetch(shop.url(path), GATE)).answer();
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("chromium"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    /** Its origin under an address that the gate refuses. */
    private static String unnamed(TestShop shop, String scheme) {
        return scheme + "://127.0.0.1:" + shop.url("/").getPort();
    }

    private static String text(Answer page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }
}
