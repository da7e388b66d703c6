package io.shopstream.verification.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.shopstream.demoshop.DemoShop;
import io.shopstream.demoshop.http.TrueProduct;
import io.shopstream.standalone.settings.StackPort;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The search page, a product's page and Flink's dashboard, as a visitor sees them. */
class PagesIT {

    /** Flink gathers its metrics every ten seconds, and the page shows them five seconds later. */
    private static final double PATIENCE_MILLIS = 40_000;

    private static final IsVisibleOptions WITHIN_METRICS = new IsVisibleOptions().setTimeout(PATIENCE_MILLIS);

    private static RunningStack stack;
    private static DemoShop shop;
    private static Browser browser;

    /** Has its own list of errors: an unknown product is one. */
    private static Browser judge;

    @BeforeAll
    static void collectAShop() {
        browser = Browser.orAbort();
        judge = Browser.orAbort();
        stack = RunningStack.shared();
        shop = DemoShop.start("127.0.0.1", 0, "localhost", 60);
        stack.crawl(shop.address().toString());
        shop.tick();
        stack.crawl(shop.address().toString());
        Stores stores = stack.stores();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> stores.documents(shopName()).size() == 60);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
        if (judge != null) {
            judge.close();
        }
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void searchFindsAProductByItsKoreanNameWithPictureAndPrice() {
        TrueProduct product = shop.products().get(0);
        Browser own = Browser.orAbort();
        Page page = own.open(search("?shop=" + shopName() + "&q=" + product.id()), 1280, 900);
        page.locator("#q").fill(product.name());

        Locator card = page.locator("#hits li").first();

        assertThat(card).containsText(product.name());
        assertThat(card).containsText(String.format("%,d", product.price()));
        assertThat(card.locator("img")).isVisible();
        assertThat(own.errors()).isEmpty();
        own.close();
    }

    @Test
    void facetNarrowsTheResultsAndStaysInTheAddress() {
        Page page = browser.open(search("?shop=" + shopName()), 1280, 900);
        assertThat(page.locator("#count")).containsText("60");
        assertThat(page.locator("#hits li h2").first()).not().hasText("");
        Browser.screenshot(page, "search");

        page.locator("#facets [data-pick^='brand=']").first().check();

        assertThat(page.locator("#count")).not().containsText("60");
        assertThat(page).hasURL(Pattern.compile(".*brand=.*"));
    }

    @Test
    void searchPageFitsAPhone() {
        Page page = browser.open(search("?shop=" + shopName()), 390, 844);
        assertThat(page.locator("#hits li").first()).isVisible();
        Browser.screenshot(page, "search-phone");

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void productPageDrawsThePriceHistory() {
        Page page = browser.open(search("?shop=" + shopName()), 1280, 900);
        page.locator("#hits li a").first().click();

        assertThat(page.locator("#product h1")).isVisible();
        assertThat(page.locator("#plot svg")).isVisible();
        Browser.screenshot(page, "product");
    }

    @Test
    void hostileNameIsShownAsText() {
        try (HostileDocument hostile = new HostileDocument(stack.port(StackPort.OPENSEARCH))) {
            Page page = browser.open(search("?shop=" + HostileDocument.SHOP), 1280, 900);

            assertThat(page.locator("#hits li h2")).hasText(HostileDocument.NAME);
            assertThat(page.locator("#hits li script, #hits li img[src^='javascript'], #hits [onerror]"))
                    .hasCount(0);
            assertThat(page.evaluate("window.pwned")).isNull();
        }
    }

    @Test
    void hostileProductIsShownAsText() {
        Page page = browser.open("about:blank", 1280, 900);
        page.route(
                "**/products/**",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("application/json").setBody(HostileDocument.product())));
        page.navigate(stack.api() + "/p/" + HostileDocument.SHOP + ":1");

        assertThat(page.locator("#product h1")).hasText(HostileDocument.NAME);
        assertThat(page.locator("#product script, #product img[src='x'], #product [onerror], a[href^='javascript']"))
                .hasCount(0);
        assertThat(page.evaluate("window.pwned")).isNull();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageBreaksNoRuleOfAccessibility(String name, String path, String ready, ColorScheme colours, int width) {
        Page page = judge.open("about:blank", width, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
        page.navigate(stack.api() + path);
        assertThat(page.locator(ready).first()).isVisible();

        assertThat(Accessibility.violations(page)).as(name).isEmpty();
    }

    static Stream<Arguments> pages() {
        String found = "/?shop=" + shopName();
        String product = "/p/" + shopName() + ":" + shop.products().get(0).id();
        return Stream.of(
                arguments("search", found, "#hits li", ColorScheme.LIGHT, 1280),
                arguments("search in the dark", found, "#hits li", ColorScheme.DARK, 1280),
                arguments("search on a phone", found, "#hits li", ColorScheme.LIGHT, 390),
                arguments("search with chips", "/?q=3만원+이하+검정+셔츠", "#chips li", ColorScheme.LIGHT, 1280),
                arguments("nothing found", found + "&q=ㅋㅋㅋㅋㅋㅋ", "#message", ColorScheme.LIGHT, 1280),
                arguments("product", product, "#plot svg", ColorScheme.LIGHT, 1280),
                arguments("product in the dark", product, "#plot svg", ColorScheme.DARK, 1280),
                arguments("product on a phone", product, "#plot svg", ColorScheme.LIGHT, 390),
                arguments("status", "/status", "h1", ColorScheme.LIGHT, 1280),
                arguments("unknown product", "/p/nowhere.example:1", "#message", ColorScheme.LIGHT, 1280));
    }

    @Test
    void proposalsBreakNoRuleOfAccessibility() {
        Page page = browser.open(search(""), 1280, 900);
        page.locator("#q").pressSequentially("셔");
        assertThat(page.locator("#proposals [role=option]").first()).isVisible();
        page.locator("#q").press("ArrowDown");

        assertThat(Accessibility.violations(page)).isEmpty();
    }

    @Test
    void pagesInEnglishBreakNoRuleOfAccessibility() {
        Page page = browser.open(search("?shop=" + shopName()), 1280, 900);
        assertThat(page.locator("#hits li").first()).isVisible();
        page.locator("#language").click();
        assertThat(page.locator("#language")).hasText("한국어");

        assertThat(Accessibility.violations(page)).isEmpty();
    }

    @Test
    void swaggerShowsTheDocumentWithoutAskingOtherHosts() {
        Browser own = Browser.orAbort();
        Page page = own.open(stack.api() + "/swagger-ui", 1280, 900);

        assertThat(page.locator(".opblock").first()).isVisible();
        Browser.screenshot(page, "swagger");
        assertThat(Accessibility.violationsOfOurs(page)).isEmpty();
        assertThat(own.requested())
                .filteredOn(address -> !address.startsWith("data:"))
                .allSatisfy(address -> assertThat(URI.create(address).getHost()).isEqualTo("127.0.0.1"));
        own.close();
    }

    @Test
    void dashboardShowsBothJobsAndAGraphThatReadsLikeTheDiagram() {
        Page page = browser.open(stack.dashboard(), 1500, 900);
        assertThat(page.getByText("product-index").first()).isVisible();
        page.getByText("product-ingest").first().click();

        for (String step : List.of("raw-pages", "parse", "validate", "deduplicate by key", "PostgreSQL")) {
            assertThat(page.locator("flink-dagre svg").first()).containsText(step);
        }
        Browser.screenshot(page, "dashboard");
    }

    @Test
    void statusPageShowsBothJobsAtWorkAndNothingLeftToRead() {
        Browser own = Browser.orAbort();
        Page page = own.open(stack.api() + "/status", 1280, 900);

        for (String[] job : new String[][] {{"product-ingest", "raw-pages"}, {"product-index", "product-changes"}}) {
            Locator panel = page.locator("[data-job='" + job[0] + "']");
            assertThat(panel.locator("[data-state='RUNNING']")).isVisible(WITHIN_METRICS);
            assertThat(panel.locator("[data-source='" + job[1] + "'] [data-lag='0']"))
                    .isVisible(WITHIN_METRICS);
        }
        assertThat(page.locator("[data-server='postgresql'].well")).isVisible();
        assertThat(page.locator("#coverage [data-shop='" + shopName() + "'] td").first())
                .hasText("60", new HasTextOptions().setTimeout(PATIENCE_MILLIS));
        Browser.screenshot(page, "status");
        page.setViewportSize(390, 844);
        Browser.screenshot(page, "status-phone");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        assertThat(own.errors()).isEmpty();
        assertThat(own.requested()).allSatisfy(address -> assertThat(address).startsWith(stack.api() + "/"));
        own.close();
    }

    private static String search(String query) {
        return stack.api() + "/" + query;
    }

    private static String shopName() {
        return "localhost_" + shop.address().getPort();
    }
}
