package io.shopstream.verification.search.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.product.ProductFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Products of five Korean shops, read with their dirt: names in brackets and emoji, rows without name or brand. Ratings of
 * kream are on another scale and left out; what has no price has no offer.
 */
public final class KoreanCatalogue {

    private static final List<String> SHOPS = List.of("musinsa", "29cm", "kream", "zigzag");
    private static final String NAVER = "naver";
    private static final String OTHER_SCALE = "kream";
    private static final CsvMapper CSV = new CsvMapper();

    private KoreanCatalogue() {}

    /** All products, in the order of the files; a product that is in them twice counts once. */
    public static List<ProductDocument> in(SharedFolder data) {
        Map<String, ProductDocument> products = new LinkedHashMap<>();
        for (String shop : SHOPS) {
            rows(data.file("catalog_ko/" + shop + ".csv")).stream()
                    .map(row -> document(shop, row))
                    .forEach(product -> products.putIfAbsent(product.key(), product));
        }
        for (JsonNode item : items(data.file("catalog_ko/naver_shopping_items.json"))) {
            ProductDocument product = document(item);
            products.putIfAbsent(product.key(), product);
        }
        return List.copyOf(products.values());
    }

    static ProductDocument document(String shop, Map<String, String> row) {
        String price = CatalogueRow.stated(row.get("price_krw"));
        String rating = CatalogueRow.stated(row.get("rating"));
        return CatalogueRow.document(
                shop,
                Objects.requireNonNull(row.get("id")).substring(shop.length() + 1),
                ProductFacts.builder()
                        .name(CatalogueRow.stated(row.get("product_name")))
                        .brand(CatalogueRow.stated(row.get("brand")))
                        .categories(path(row.get("category"), row.get("sub_category")))
                        .language("ko")
                        .url(row.get("source_url"))
                        .images(path(row.get("image_url")))
                        .rating(rating == null || shop.equals(OTHER_SCALE) ? null : Double.valueOf(rating))
                        .reviewCount(number(row.get("review_count")))
                        .offer(
                                price == null
                                        ? null
                                        : CatalogueRow.offer(
                                                new BigDecimal(price), number(row.get("discount_rate")), "KRW"))
                        .build());
    }

    private static ProductDocument document(JsonNode item) {
        return CatalogueRow.document(
                NAVER,
                item.path("productId").asText(),
                ProductFacts.builder()
                        .name(CatalogueRow.stated(item.path("title").asText()))
                        .brand(CatalogueRow.stated(item.path("brand").asText()))
                        .categories(path(
                                item.path("category1").asText(),
                                item.path("category2").asText(),
                                item.path("category3").asText(),
                                item.path("category4").asText()))
                        .language("ko")
                        .url(item.path("link").asText())
                        .images(path(item.path("image").asText()))
                        .offer(CatalogueRow.offer(
                                new BigDecimal(item.path("lprice").asText()), null, "KRW"))
                        .build());
    }

    private static List<Map<String, String>> rows(Path file) {
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Files.newBufferedReader(file))) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    private static JsonNode items(Path file) {
        try {
            return ProductJson.read(Files.readString(file), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    private static List<String> path(@Nullable String... names) {
        return Stream.of(names)
                .map(CatalogueRow::stated)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static @Nullable Integer number(@Nullable String text) {
        String stated = CatalogueRow.stated(text);
        return stated == null ? null : Integer.valueOf(stated);
    }
}
