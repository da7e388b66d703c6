package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.report.PageLine;
import io.shopstream.extraction.report.ProductLine;
import io.shopstream.extraction.report.RefusalLine;
import io.shopstream.extraction.saved.SavedPage;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The parser on real pages of 24 shops. Its rules name none of them, though some were found by reading its errors here. */
class LabelledPagesTest {

    /** What a general approach gives today; it may rise, never fall. */
    private static final double PRICE_F1 = 0.86;

    @Test
    void givesAProductOrAReasonForEachPage() {
        assertThat(lines().values()).hasSize(47).allSatisfy(line -> {
            assertThat(line.products().size() + line.refusals().size()).isPositive();
            assertThat(line.refusals()).extracting(RefusalLine::rule).doesNotContain("unreadable");
        });
    }

    @Test
    void readsPricesAsWellAsMeasured() throws IOException {
        Path folder = SharedData.folder("product_pages_labelled");
        JsonNode labels = json(folder.resolve("labels.json"));
        JsonNode corrections = json(folder.resolve("label_corrections.json"));
        int right = 0;
        int given = 0;
        Map<String, PageLine> lines = lines();
        for (Map.Entry<String, PageLine> line : lines.entrySet()) {
            String price = price(line.getValue());
            JsonNode correction = corrections.path(line.getKey()).path("price");
            JsonNode label =
                    correction.isMissingNode() ? labels.path(line.getKey()).path("price") : correction;
            given += price == null ? 0 : 1;
            right += price != null && isRight(price, label) ? 1 : 0;
        }

        assertThat(2.0 * right / (given + lines.size())).isGreaterThanOrEqualTo(PRICE_F1);
    }

    private static Map<String, PageLine> lines() {
        SavedPages saved = SavedPages.in(SharedData.folder("product_pages_labelled"));
        PageReport report = new PageReport();
        Map<String, PageLine> lines = new LinkedHashMap<>();
        for (SavedPage page : saved.pages()) {
            lines.put(page.key(), report.of(page.file(), saved.read(page, "test")));
        }
        return lines;
    }

    private static @Nullable String price(PageLine line) {
        return line.products().stream().findFirst().map(ProductLine::price).orElse(null);
    }

    private static boolean isRight(String price, JsonNode label) {
        Stream<JsonNode> rights = label.isArray() ? StreamSupport.stream(label.spliterator(), false) : Stream.of(label);
        return rights.anyMatch(right ->
                new BigDecimal(right.asText().replaceAll("[^0-9.]", "")).compareTo(new BigDecimal(price)) == 0);
    }

    private static JsonNode json(Path file) throws IOException {
        return ProductJson.read(Files.readAllBytes(file), JsonNode.class);
    }
}
