package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shopstream.extraction.report.PageLine;
import io.shopstream.extraction.report.ProductLine;
import io.shopstream.extraction.report.RefusalLine;
import io.shopstream.extraction.saved.SavedPage;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The parser's products on the labelled pages, scored as the shared scorer does it. */
final class LabelledScore {

    static final List<String> FIELDS = List.of("price", "sku", "availability", "brand", "gtin", "mpn");

    private final Map<String, JsonNode> labels = new LinkedHashMap<>();
    private final Map<String, @Nullable ProductLine> products = new HashMap<>();

    private LabelledScore() {}

    static LabelledScore measured() throws IOException {
        Path folder = SharedData.folder("product_pages_labelled");
        JsonNode labels = json(folder.resolve("labels.json"));
        JsonNode corrections = json(folder.resolve("label_corrections.json"));
        LabelledScore score = new LabelledScore();
        SavedPages saved = SavedPages.in(folder);
        PageReport report = new PageReport(new PageParser());
        for (SavedPage page : saved.pages()) {
            JsonNode label = labels.path(page.key()).deepCopy();
            JsonNode price = corrections.path(page.key()).path("price");
            if (!price.isMissingNode()) {
                ((ObjectNode) label).set("price", price);
            }
            score.labels.put(page.key(), label);
            PageLine line = report.of(page.file(), saved.read(page, "test"));
            assertThat(line.refusals()).extracting(RefusalLine::rule).doesNotContain("unreadable");
            score.products.put(page.key(), line.products().stream().findFirst().orElse(null));
        }
        return score;
    }

    /** Shops of one half: {@code development} or {@code held-out}. */
    static Predicate<String> half(String name) throws IOException {
        try (InputStream split =
                Objects.requireNonNull(LabelledScore.class.getResourceAsStream("/labelled-shops.txt"))) {
            List<String> shops = new String(split.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .map(line -> line.substring(name.length() + 1))
                    .toList();
            return shops::contains;
        }
    }

    int pages(Predicate<String> shops) {
        return (int) labels.values().stream()
                .filter(label -> shops.test(label.path("site").asText()))
                .count();
    }

    /** F1 of price, sku and availability; of the others the share that is right of those labelled. */
    double of(String field, Predicate<String> shops) {
        int right = 0;
        int given = 0;
        int labelled = 0;
        for (Map.Entry<String, JsonNode> page : labels.entrySet()) {
            List<String> values = values(field, page.getValue().path(field));
            if (!shops.test(page.getValue().path("site").asText()) || (values.isEmpty() && !isF1(field))) {
                continue;
            }
            ProductLine product = products.get(page.getKey());
            String told = product == null ? null : normalised(field, told(field, product));
            labelled += values.isEmpty() ? 0 : 1;
            given += told == null ? 0 : 1;
            right += told != null && values.contains(told) ? 1 : 0;
        }
        return isF1(field) ? 2.0 * right / (given + labelled) : (double) right / labelled;
    }

    private static boolean isF1(String field) {
        return FIELDS.indexOf(field) < 3;
    }

    private static @Nullable String told(String field, ProductLine product) {
        return switch (field) {
            case "price" -> product.price();
            case "sku" -> product.sku();
            case "availability" -> product.availability();
            case "brand" -> product.brand();
            case "gtin" -> product.gtin();
            default -> product.mpn();
        };
    }

    private static List<String> values(String field, JsonNode label) {
        List<String> values = new ArrayList<>();
        (label.isArray() ? label : label.isMissingNode() ? List.<JsonNode>of() : List.of(label))
                .forEach(value -> values.add(Objects.requireNonNull(normalised(field, value.asText()))));
        return values;
    }

    private static @Nullable String normalised(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        String text = value.strip().replaceAll("\\s+", " ");
        if (field.equals("price")) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return isF1(field) ? text : text.toLowerCase(Locale.ROOT);
    }

    private static JsonNode json(Path file) throws IOException {
        return ProductJson.read(Files.readAllBytes(file), JsonNode.class);
    }
}
