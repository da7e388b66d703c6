package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractMainTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @BeforeEach
    void savePages() throws IOException {
        Files.createDirectory(folder.resolve("html"));
        Files.writeString(
                folder.resolve("html/a.html"),
                "<script type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"셔츠\",\"sku\":\"17\",\"offers\":"
                        + "{\"price\":\"39900\",\"priceCurrency\":\"KRW\",\"availability\":\"InStock\"}}</script>");
        Files.writeString(folder.resolve("html/b.html"), "<p>b");
        Files.writeString(
                folder.resolve("labels.json"),
                "{\"a\":{\"file\":\"html/a.html\",\"url\":\"https://shop.example/a\"},"
                        + "\"b\":{\"file\":\"html/b.html\",\"url\":\"https://shop.example/b\"}}");
    }

    @Test
    void printsALineForEachPageOfAFolder() {
        assertThat(run(folder.toString())).isZero();

        assertThat(printed()).isEqualToIgnoringNewLines("""
            {"file":"html/a.html","url":"https://shop.example/a","products":[{"kind":"detail","name":"셔츠","price":"39900",\
            "currency":"KRW","availability":"InStock","sku":"17","url":"https://shop.example/a","variants":0}],"refusals":[]}
            {"file":"html/b.html","url":"https://shop.example/b","products":[],\
            "refusals":[{"rule":"no-product","reason":"The page states no product."}]}
            """);
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("2 of 2 pages");
    }

    @Test
    void readsASingleFileUnderTheAddressThatTheLabelsGive() {
        assertThat(run(
                        folder.resolve("html/a.html").toString(),
                        "--labels",
                        folder.resolve("labels.json").toString()))
                .isZero();

        assertThat(printed()).contains("\"url\":\"https://shop.example/a\"");
    }

    @Test
    void readsWithTheRulesOfAShop() throws IOException {
        Files.writeString(
                folder.resolve("shop.yaml"),
                "{shop: shop, hosts: [shop.example], pages: [{name: product, paths: [/**], fields: {name: {value: 코트}}}]}");

        assertThat(run(
                        folder.toString(),
                        "--site-rules",
                        folder.resolve("shop.yaml").toString()))
                .isZero();

        assertThat(printed()).contains("\"name\":\"코트\",\"price\":\"39900\"");
    }

    @Test
    void tellsOfARuleThatCannotBeUsed() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), "shop: shop");

        assertThat(run(
                        folder.toString(),
                        "--site-rules",
                        folder.resolve("shop.yaml").toString()))
                .isNotZero();

        assertThat(progress.toString(StandardCharsets.UTF_8))
                .contains("shop.yaml' is no site rule")
                .contains("hosts");
    }

    @Test
    void tellsWhichSourceGaveEachField() throws IOException {
        Files.writeString(
                folder.resolve("c.html"),
                "<script"
                        + " type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"shirt\",\"brand\":\"Mora\",\"gtin\":\"8801234567890\","
                        + "\"offers\":{\"price\":\"99\",\"priceCurrency\":\"EUR\",\"availability\":\"InStock\"}}</script><h1>shirt</h1><p>SKU:"
                        + " LS-7</p><p>Brand: Nord</p>");

        assertThat(run(folder.resolve("c.html").toString(), "--url", "https://shop.example/c", "--explain"))
                .isZero();

        assertThat(printed()).isEqualToIgnoringNewLines("""
            {"file":"c.html","url":"https://shop.example/c","products":[[\
            {"field":"name","value":"shirt","source":"json-ld","confidence":95},\
            {"field":"price","value":"99.00 EUR","source":"json-ld","confidence":95},\
            {"field":"availability","value":"InStock","source":"json-ld","confidence":95},\
            {"field":"sku","value":"LS-7","source":"visible","confidence":68},\
            {"field":"brand","value":"Mora","source":"json-ld","confidence":95,"rejected":[\
            {"value":"Nord","source":"visible","confidence":50,"why":"json-ld is trusted more"}]},\
            {"field":"gtin","rejected":[\
            {"value":"8801234567890","source":"json-ld","confidence":0,"why":"its check digit is wrong"}]}\
            ]],"refusals":[]}
            """);
    }

    @Test
    void saysWhatIsWrongAndHowToMendIt() {
        assertThat(run(folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("is neither a file nor a folder");
    }

    private int run(String... arguments) {
        return ExtractMain.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
