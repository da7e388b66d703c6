package io.shopstream.verification.search.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.product.ProductFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Electronics of Icecat, as querqy/chorus publishes them: the title is the name, the short name the maker's number, the kind
 * of product its category.
 */
public final class IcecatCatalogue {

    private static final String SHOP = "icecat";

    private IcecatCatalogue() {}

    public static List<ProductDocument> in(SharedFolder data) {
        Path file = data.file("search_relevance_en/icecat_products.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> document(ProductJson.read(line, JsonNode.class)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    /** The key of a product that a rating names. */
    public static String key(String id) {
        return SHOP + ":" + id;
    }

    static ProductDocument document(JsonNode product) {
        JsonNode attributes = product.path("attributes");
        return CatalogueRow.document(
                SHOP,
                product.path("id").asText(),
                ProductFacts.builder()
                        .name(text(product, "title"))
                        .brand(text(product, "brand"))
                        .description(text(product, "short_description"))
                        .mpn(text(product, "name"))
                        .gtin(CatalogueRow.stated(product.path("ean").path(0).asText()))
                        .categories(Stream.of(text(attributes, "product_type"), text(attributes, "type"))
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull)
                                .distinct()
                                .toList())
                        .language("en")
                        .images(List.of(product.path("image").asText()))
                        .offer(CatalogueRow.offer(
                                BigDecimal.valueOf(product.path("price_cents").asLong(), 2), null, "USD"))
                        .build());
    }

    private static @Nullable String text(JsonNode node, String field) {
        return CatalogueRow.stated(node.path(field).asText());
    }
}
