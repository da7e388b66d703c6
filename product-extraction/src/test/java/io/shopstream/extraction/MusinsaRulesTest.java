package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.resolve.Claim;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.siterule.SiteRuleFiles;
import io.shopstream.model.ProductJson;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.ProductFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped rule of Musinsa, on pages that it has served. */
class MusinsaRulesTest {

    private final PageParser parser = new PageParser(SiteRuleFiles.read(Path.of("../deploy/site-rules/musinsa.yaml")));

    @ParameterizedTest
    @CsvSource({
        "musinsa_item_2023, https://www.musinsa.com/categories/item/001006",
        "musinsa_onSale_2023, https://www.musinsa.com/app/contents/onsale"
    })
    void givesEveryTileOfTheListings(String file, String url) throws IOException {
        Path folder = SharedData.folder("html_ko");
        Explanation explanation = parser.explain(page(folder.resolve("listing/" + file + ".html.gz"), url));
        Map<String, ProductFacts> tiles = new HashMap<>();
        explanation
                .extraction()
                .found()
                .forEach(tile -> tiles.put(Objects.requireNonNull(tile.shopsId()), tile.facts()));

        JsonNode labels = json(folder.resolve("labels.json")).path("listing/" + file + ".html.gz");
        assertThat(labels).hasSize(90);
        for (JsonNode label : labels) {
            ProductFacts tile = tiles.get(label.path("goods_no").asText());
            assertThat(tile).as(label.toString()).isNotNull();
            assertThat(tile.name()).isEqualTo(label.path("name").asText().replaceAll("\\s+", " "));
            assertThat(tile.brand()).isEqualTo(label.path("brand").asText());
            assertThat(tile.images()).containsExactly(label.path("image").asText());
            Offer offer = Objects.requireNonNull(tile.offer());
            assertThat(minor(offer.current())).isEqualTo(label.path("price_krw").asLong());
            JsonNode list = label.path("original_price_krw");
            assertThat(minor(offer.of(PriceKind.LIST))).isEqualTo(list.isNull() ? null : (Long) list.asLong());
        }
        assertThat(explanation.claims())
                .allSatisfy(claims -> assertThat(claims.get())
                        .filteredOn(claim -> claim.field().equals("name"))
                        .extracting(Claim::source)
                        .containsExactly(Source.SITE_RULE));
    }

    @Test
    void givesTheFieldsOfTheProductPage() throws IOException {
        Path folder = SharedData.folder("html_ko");
        JsonNode label = json(folder.resolve("labels.json")).path("product/musinsa_3026310_2023.html.gz");
        ProductFacts product = parser.parse(page(
                        folder.resolve("product/musinsa_3026310_2023.html.gz"),
                        label.path("url").asText()))
                .found()
                .get(0)
                .facts();

        assertThat(product.name()).isEqualTo(label.path("name").asText());
        assertThat(product.brand()).isEqualTo(label.path("brand").asText());
        assertThat(product.sku()).isEqualTo(label.path("sku").asText());
        assertThat(product.images()).startsWith(label.path("image").asText());
        assertThat(minor(Objects.requireNonNull(product.offer()).current()))
                .isEqualTo(label.path("price").asLong());
    }

    private static @Nullable Long minor(@Nullable Price price) {
        return price == null ? null : price.amountMinor();
    }

    private static RawPage page(Path file, String url) {
        return SavedPages.file(file, url, "test");
    }

    private static JsonNode json(Path file) throws IOException {
        return ProductJson.read(Files.readString(file), JsonNode.class);
    }
}
