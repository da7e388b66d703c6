package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Named.named;

import io.shopstream.model.page.RawPage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to cost time, stack or memory: each ends soon, in products or in a refusal other than "unreadable". */
class HostilePageTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String PRODUCT =
            "{\"@type\":\"Product\",\"name\":\"a\",\"offers\":{\"price\":1,\"priceCurrency\":\"EUR\"}}";
    private static final String BLANKS = " ".repeat(4_900_000);

    private final PageParser parser = new PageParser();

    @ParameterizedTest
    @MethodSource({"scripts", "microdata", "blanks", "elements", "bytes"})
    void endsSoonInProductsOrARefusal(RawPage page) {
        Extraction extraction = assertTimeoutPreemptively(LONGEST, () -> parser.parse(page));

        assertThat(extraction instanceof Extraction.Refused refused ? refused.rule() : "products")
                .isNotEqualTo("unreadable");
    }

    static Stream<Named<RawPage>> scripts() {
        return Stream.of(
                named("comments before JSON-LD", Pages.jsonLd("// ".repeat(2_000) + PRODUCT)),
                named("a million comments before JSON-LD", Pages.jsonLd("// ".repeat(1_000_000) + "{}")),
                named("blanks behind an ending of JSON-LD", Pages.jsonLd("{} ]]>" + BLANKS + "x")),
                named("endings of JSON-LD", Pages.jsonLd("{}" + "]]> ".repeat(1_000_000))),
                named("a price of 1e400", Pages.jsonLd(PRODUCT.replace(":1,", ":1e400,"))),
                named("a price that is no number", Pages.jsonLd(PRODUCT.replace(":1,", ":NaN,"))),
                named("keys of JavaScript", Pages.jsonLd(PRODUCT.replace("{", "{\"__proto__\":{\"price\":2},"))),
                named("depth of JSON-LD", Pages.jsonLd("{\"a\":[".repeat(10_000) + PRODUCT)),
                named("variants and offers by reference", Pages.jsonLd(references())),
                named("an AggregateOffer by reference", Pages.jsonLd(sharedOffers())),
                named("quotes in broken JSON-LD", Pages.jsonLd("{\"name\":\"" + "\" ".repeat(200_000))),
                named("commas in broken JSON-LD", Pages.jsonLd("{" + " , ".repeat(150_000))),
                named("starts of objects in a script", script("price=[{".repeat(500_000))),
                named("objects in objects in a script", script("price={a:".repeat(500_000))),
                named(
                        "objects with a fault in a script",
                        script(("price=[" + "{a:1},".repeat(2_000) + "f()];").repeat(100))),
                named("products in a script", script("price=[" + "{name:'a',price:1,id:2},".repeat(150_000) + "{}]")),
                named(
                        "blanks in a category",
                        Pages.jsonLd(PRODUCT.replace(
                                "\"name\"", "\"category\":\"a" + " ".repeat(1_900_000) + "b\",\"name\""))));
    }

    static Stream<Named<RawPage>> microdata() {
        return Stream.of(
                named("a chain of itemref", Pages.html(many(20_000, HostilePageTest::link))),
                named("a ring of itemref", Pages.html(many(20_000, HostilePageTest::link) + link(-1))),
                named(
                        "a chain of itemref from an item",
                        Pages.html("<p itemscope itemref=i0></p>" + many(20_000, HostilePageTest::link))),
                named(
                        "items that all refer to one block",
                        Pages.html("<div id=all>"
                                + "<b itemprop=name>a</b>".repeat(10_000) + "</div>"
                                + "<p itemscope itemref=all></p>".repeat(10_000))),
                named(
                        "texts in texts",
                        Pages.html("<div itemscope>" + "<div itemprop=a>".repeat(250) + "a ".repeat(2_000_000))));
    }

    static Stream<Named<RawPage>> blanks() {
        return Stream.of(
                named("blanks in the title", Pages.html("<title>a" + BLANKS + "b</title>")),
                named("blanks in a category", head("product:category", "a" + BLANKS + "b")),
                named("blanks in a description", head("description", "a" + BLANKS + "b")),
                named("blanks in a name", head("og:title", BLANKS)),
                named("blanks in a locale", head("og:locale", "a" + BLANKS + "b")),
                named("blanks in JSON-LD", Pages.jsonLd("{" + BLANKS + "}")),
                named("blanks in an attribute", Pages.html("<h1>a</h1><div class='a" + BLANKS + "b'>1 €</div>")),
                named("blanks in a language", Pages.html("<html lang='a" + BLANKS + "b'><h1>a</h1>")),
                named("blanks in a heading", Pages.html("<h1>a" + BLANKS + "b</h1>")),
                named(
                        "blanks in a content type",
                        Pages.page(
                                Pages.ADDRESS,
                                200,
                                "text/html; charset=" + " ".repeat(100_000),
                                "<p>".getBytes(StandardCharsets.UTF_8))));
    }

    static Stream<Named<RawPage>> elements() {
        return Stream.of(
                named("depth of elements", Pages.html("<div>".repeat(10_000) + "a")),
                named("headings in headings", Pages.html("<h1><div>".repeat(100) + "a ".repeat(2_000_000))),
                named(
                        "prices in prices",
                        Pages.html("<h1>a</h1>" + "<span class=price>".repeat(240) + "1 ".repeat(2_000_000))),
                named(
                        "prices under a parent with a long class",
                        Pages.html("<h1>a</h1><div class='" + "a ".repeat(2_000_000) + "'>"
                                + "<span>1 €</span>".repeat(500))),
                named("half of a surrogate pair", Pages.html("<h1>a&#xD83D;\uFFFF</h1><b class=price>1 €</b>")),
                named("a half in JSON-LD", Pages.jsonLd(PRODUCT.replace("\"a\"", "\"a\\ud83d\\u0000\""))));
    }

    static Stream<Named<RawPage>> bytes() {
        byte[] noise = new byte[1_000_000];
        new Random(17).nextBytes(noise);
        return Stream.of(
                named("nothing", body(new byte[0])),
                named("NUL", body(new byte[4_900_000])),
                named("noise", body(noise)),
                named("half of UTF-16", body(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x3D, (byte) 0xD8, 0x3C})));
    }

    private static RawPage script(String text) {
        return Pages.html("<h1>a</h1><script>" + text + "</script>");
    }

    private static RawPage body(byte[] body) {
        return Pages.page(Pages.ADDRESS, 200, "text/html", body);
    }

    private static RawPage head(String name, String content) {
        return Pages.html("<meta name='" + name + "' content='" + content + "'><h1>a</h1>");
    }

    private static String link(int at) {
        return "<i id=i" + at + " itemscope itemprop=a itemref=i" + (at + 1) + "></i>";
    }

    /** 100 groups that refer 500 times each to a variant of 500 offers. */
    private static String references() {
        String offers = IntStream.range(0, 500)
                .mapToObj(at -> "{\"@type\":\"Offer\",\"price\":1,\"priceCurrency\":\"EUR\",\"sku\":\"" + at + "\"}")
                .collect(Collectors.joining(","));
        String variants =
                IntStream.range(0, 500).mapToObj(at -> "{\"@id\":\"#v\"}").collect(Collectors.joining(","));
        String variant = "{\"@id\":\"#v\",\"sku\":\"" + " 1".repeat(10_000) + "\",\"offers\":[" + offers + "]}";
        String group = "{\"@type\":\"ProductGroup\",\"name\":\"a\",\"url\":\"/a\",\"hasVariant\":[" + variants + "]}";
        return "[" + variant + ("," + group).repeat(100) + "]";
    }

    private static String sharedOffers() {
        String offer = "{\"price\":1,\"priceCurrency\":\"EUR\",\"sku\":\"1\"},";
        String shared = "{\"@id\":\"#o\",\"@type\":\"AggregateOffer\",\"offers\":[" + offer.repeat(10_000) + "{}]}";
        String product = "{\"@type\":\"Product\",\"name\":\"a\",\"url\":\"/a\",\"offers\":{\"@id\":\"#o\"}}";
        return "[" + shared + ("," + product).repeat(2_000) + "]";
    }

    private static String many(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining());
    }
}
