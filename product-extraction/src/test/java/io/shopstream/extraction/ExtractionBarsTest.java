package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.charset.PageDecoder;
import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.price.StatedPrice;
import io.shopstream.extraction.report.PageLine;
import io.shopstream.extraction.report.ProductLine;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures that extraction is judged by, each with the floor that it has reached: a floor may rise and never falls. Every
 * figure is printed as a line that begins with {@code bar:}.
 */
class ExtractionBarsTest {

    private static final Map<String, String> CHARSETS = Map.of(
            "Big5", "Big5-HKSCS",
            "CP949", "x-windows-949",
            "EUC-KR", "x-windows-949",
            "GB2312", "GB18030",
            "Johab", "x-Johab",
            "SHIFT_JIS", "windows-31j",
            "utf-8-sig", "UTF-8",
            "windows-1251-russian", "windows-1251");

    private final PageReport report = new PageReport(new PageParser());

    @Test
    void labelledPages() throws IOException {
        LabelledScore score = LabelledScore.measured();
        reaches(score, "all", shop -> true, List.of(0.93, 0.86, 0.97, 0.88, 1.0, 0.75));
        reaches(score, "development", LabelledScore.half("development"), List.of(1.0, 0.91, 1.0, 0.88, 1.0, 1.0));
        reaches(score, "held-out", LabelledScore.half("held-out"), List.of(0.86, 0.80, 0.95, 0.87, 1.0, 0.5));
    }

    private static void reaches(LabelledScore score, String half, Predicate<String> shops, List<Double> floors) {
        for (int i = 0; i < floors.size(); i++) {
            String field = LabelledScore.FIELDS.get(i);
            double reached = score.of(field, shops);
            tell("labelled pages, " + half + ", " + score.pages(shops) + " pages, " + field, "%.3f", reached);
            assertThat(reached).as(half + " " + field).isGreaterThanOrEqualTo(floors.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "musinsa_item_2023.html.gz, https://www.musinsa.com/categories/item/001006",
        "musinsa_onSale_2023.html.gz, https://www.musinsa.com/app/contents/onsale"
    })
    void everyTileOfTheKoreanListings(String file, String url) throws IOException {
        Path folder = SharedData.folder("html_ko");
        Map<String, ProductLine> tiles = new HashMap<>();
        page(folder.resolve("listing").resolve(file), url)
                .products()
                .forEach(tile ->
                        tiles.put(Objects.requireNonNull(tile.url()).replaceAll("^.*/goods/(\\d+).*$", "$1"), tile));
        int exact = 0;
        JsonNode labels = json(folder.resolve("labels.json")).path("listing/" + file);
        for (JsonNode label : labels) {
            ProductLine tile = tiles.get(label.path("goods_no").asText());
            exact += tile != null && isExact(tile, label) ? 1 : 0;
        }
        tell("tiles of " + file + ", exact of " + labels.size(), "%d", exact);
        assertThat(exact).isEqualTo(90);
    }

    private static boolean isExact(ProductLine tile, JsonNode label) {
        JsonNode list = label.path("original_price_krw");
        return Objects.equals(tile.name(), label.path("name").asText().replaceAll("\\s+", " "))
                && Objects.equals(tile.brand(), label.path("brand").asText())
                && Objects.equals(tile.price(), label.path("price_krw").asText())
                && Objects.equals(tile.listPrice(), list.isNull() ? null : list.asText())
                && Objects.equals(tile.image(), label.path("image").asText());
    }

    @ParameterizedTest
    @CsvSource({"musinsa_3026310_2023, 6", "gmarket_1155357080, 4", "cafe24_sample_product_01, 4"})
    void theKoreanProductPages(String file, int fields) throws IOException {
        Path folder = SharedData.folder("html_ko");
        JsonNode label = json(folder.resolve("labels.json")).path("product/" + file + ".html.gz");
        ProductLine product = page(
                        folder.resolve("product/" + file + ".html.gz"),
                        label.path("url").asText())
                .products()
                .get(0);
        Map<String, @Nullable String> told = new HashMap<>();
        told.put("name", product.name());
        told.put("brand", product.brand());
        told.put("price", product.price());
        told.put("currency", product.currency());
        told.put("image", product.image());
        told.put("sku", product.sku());
        List<String> labelled =
                told.keySet().stream().filter(label::has).sorted().toList();
        List<String> right = labelled.stream()
                .filter(field -> label.path(field).asText().equals(told.get(field)))
                .toList();
        tell("Korean page " + file + ", fields right of " + labelled, "%s", right);
        assertThat(right).hasSizeGreaterThanOrEqualTo(fields);
    }

    @Test
    void priceStrings() throws IOException {
        int right = 0;
        int all = 0;
        for (Path file : files(SharedData.folder("price_strings"))) {
            for (String line : Files.readAllLines(file)) {
                all++;
                right += isRight(ProductJson.read(line, JsonNode.class)) ? 1 : 0;
            }
        }
        tell("price strings right of " + all, "%d", right);
        assertThat(all).isEqualTo(193);
        assertThat(right).isGreaterThanOrEqualTo(190);
    }

    private static boolean isRight(JsonNode example) {
        StatedPrice price = PriceReader.read(example.path("price_raw").asText(""));
        String expected = example.path("amount").asText("null");
        return price == null
                ? expected.equals("null")
                : !expected.equals("null") && price.amount().compareTo(new BigDecimal(expected)) == 0;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "schema.org/product.html, Executive Anvil, ACME, 119.99, USD, InStock, 925872",
                "schema.org/CreativeWork.001.html, The Catcher in the Rye, -, 6.99, USD, InStock, -",
                "schema.org/product-ref.html, Executive Anvil, ACME, 119.99, USD, InStock, 925872",
                "misc/product_microdata.html, Executive Anvil, ACME, 119.99, USD, InStock, 925872",
                "websites/microdata-with-description.html, Johnsons 4 Fleas Cats & Kittens Tablets, Johnsons, 5.29,"
                        + " GBP, InStock, -",
            })
    void samplesOfTheOpenLibrary(
            String file,
            String name,
            @Nullable String brand,
            String price,
            String currency,
            String availability,
            @Nullable String mpn) {
        Path samples = SharedData.folder("structured_data").resolve("extruct_samples");

        ProductLine product =
                page(samples.resolve(file), "https://shop.example/p").products().get(0);

        assertThat(product)
                .extracting(
                        ProductLine::name,
                        ProductLine::brand,
                        ProductLine::price,
                        ProductLine::currency,
                        ProductLine::availability,
                        ProductLine::mpn)
                .containsExactly(name, brand, price, currency, availability, mpn);
    }

    @Test
    void pagesWithoutAProductGiveNone() throws IOException {
        List<Path> files = new ArrayList<>(files(SharedData.folder("dirty")));
        files.addAll(files(SharedData.folder("robots")));
        for (Path file : files(SharedData.folder("structured_data").resolve("extruct_samples"))) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (!text.contains("Product") && !text.contains("product:") && !text.contains("\"Book\"")) {
                files.add(file);
            }
        }
        List<String> found = files.stream()
                .filter(file ->
                        !page(file, "https://www.shop.kr/page").products().isEmpty())
                .map(Path::toString)
                .toList();
        tell("pages without a product, of " + files.size() + " these give one", "%s", found);
        assertThat(files).hasSizeGreaterThanOrEqualTo(30);
        assertThat(found).isEmpty();
    }

    @Test
    void charsetSamples() throws IOException {
        PageDecoder decoder = new PageDecoder();
        int right = 0;
        List<String> wrong = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(SharedData.folder("dirty").resolve("charset/chardet"))) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        for (Path file : files) {
            String folder = file.getParent().getFileName().toString();
            byte[] body = Files.readAllBytes(file);
            Charset charset = Charset.forName(CHARSETS.getOrDefault(folder, folder));
            if (decoder.decode(body, (String) null).equals(decoder.decode(body, charset))) {
                right++;
            } else {
                wrong.add(folder + "/" + file.getFileName());
            }
        }
        tell("charset samples right of " + files.size() + ", wrong " + wrong, "%d", right);
        assertThat(right).isGreaterThanOrEqualTo(files.size() * 95 / 100);
        assertThat(wrong).noneMatch(file -> file.startsWith("EUC-KR") || file.startsWith("CP949"));
    }

    private PageLine page(Path file, String url) {
        return report.of(file.toString(), SavedPages.file(file, url, "test"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(?:html?|xml|txt|jsonl|gz)"))
                    .filter(file -> !file.toString().endsWith(".tar.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return ProductJson.read(Files.readAllBytes(file), JsonNode.class);
    }

    private static void tell(String what, String format, Object figure) {
        System.out.println("bar: " + what + ": " + String.format(Locale.ROOT, format, figure));
    }
}
