package io.shopstream.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.shopstream.index.IndexAction;
import io.shopstream.ingest.IngestSettings;
import io.shopstream.ingest.database.DatabaseConnections;
import io.shopstream.ingest.sink.postgres.WrittenProducts;
import io.shopstream.model.ProductJson;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.ObservationVersion;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredProductsIT {

    private static final Instant AT = Instant.parse("2026-11-01T00:00:00.123Z");

    @TempDir
    private static Path folder;

    private static WrittenProducts database;

    @BeforeAll
    static void startServer() throws Exception {
        database = WrittenProducts.start(folder);
    }

    @AfterAll
    static void stopServer() throws Exception {
        database.close();
    }

    @AfterEach
    void emptyTable() throws Exception {
        database.execute("truncate products");
    }

    @Test
    void rowGivesTheDocumentThatItsChangeGave() throws Exception {
        List<Product> products = List.of(
                product("shop:all", everything(), false),
                product("shop:name", ProductFacts.builder().name("이름만").build(), false),
                product("shop:unpriced", offered(new Offer(List.of(), Availability.UNKNOWN)), false),
                product("shop:deleted", ProductFacts.builder().build(), true));
        database.write(products.toArray(Product[]::new));

        List<IndexAction> read = read(null, 10);

        assertThat(read).hasSameSizeAs(products);
        for (Product product : products) {
            IndexAction row = of(product.key(), read);
            IndexAction change = IndexAction.of(row.record(), product);
            assertThat(text(row.document())).isEqualTo(text(change.document()));
            assertThat(row.version()).isEqualTo(change.version());
            assertThat(ProductJson.read(row.record().value(), ProductChange.class))
                    .isEqualTo(ProductChange.between(null, product));
        }
    }

    @Test
    void eachRowIsReadOnceWhateverTheRanges() throws Exception {
        List<String> keys =
                IntStream.range(0, 100).mapToObj(number -> "shop:" + number).toList();
        database.write(keys.stream()
                .map(key -> product(key, ProductFacts.builder().name(key).build(), false))
                .toArray(Product[]::new));

        for (int rows : List.of(3, 1_000)) {
            assertThat(read(null, rows))
                    .as("%d rows a range", rows)
                    .extracting(IndexAction::productKey)
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void sinceLeavesOutWhatWasWrittenBefore() throws Exception {
        Product old = product("shop:old", ProductFacts.builder().name("old").build(), false);
        database.write(
                old, product("shop:gone", ProductFacts.builder().name("gone").build(), false));
        database.execute("update products set written_at = '2026-11-01T00:00:00Z'");
        Product deleted = new Product(
                "shop:gone",
                "shop",
                old.version() + 1,
                AT,
                "h",
                ProductFacts.builder().build(),
                true);
        database.write(
                deleted, product("shop:new", ProductFacts.builder().name("new").build(), false));

        assertThat(read(Instant.parse("2026-11-01T00:00:00.001Z"), 1))
                .extracting(IndexAction::productKey, action -> action.document() == null)
                .containsExactlyInAnyOrder(tuple("shop:gone", true), tuple("shop:new", false));
        assertThat(read(Instant.parse("2026-11-01T00:00:00Z"), 1)).hasSize(3);
    }

    private static List<IndexAction> read(@Nullable Instant since, int rowsARange) throws Exception {
        IngestSettings settings =
                IngestSettings.from(Map.of("POSTGRES_URL", database.url(), "POSTGRES_USER", "postgres"));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        try (Connection connection = DatabaseConnections.open(database.url(), "postgres", null, "ranges");
                CloseableIterator<IndexAction> actions = env.fromSource(
                                StoredProducts.of(settings, since, KeyRanges.of(connection, rowsARange)),
                                WatermarkStrategy.noWatermarks(),
                                "products")
                        .executeAndCollect()) {
            List<IndexAction> read = new ArrayList<>();
            actions.forEachRemaining(read::add);
            return read;
        }
    }

    private static IndexAction of(String key, List<IndexAction> actions) {
        return actions.stream()
                .filter(action -> action.productKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String text(byte @Nullable [] document) {
        return document == null ? null : new String(document, StandardCharsets.UTF_8);
    }

    private static Product product(String key, ProductFacts facts, boolean deleted) {
        return new Product(
                key, "shop", ObservationVersion.of(AT, 1), AT, ContentHash.text(ContentHash.of(facts)), facts, deleted);
    }

    private static ProductFacts offered(Offer offer) {
        return ProductFacts.builder().name("셔츠").offer(offer).build();
    }

    private static ProductFacts everything() {
        Offer offer = new Offer(
                List.of(
                        new Price(PriceKind.LIST, 5999, "EUR"),
                        new Price(PriceKind.SALE, 3999, "EUR"),
                        new Price(PriceKind.MEMBER, 3500, "USD")),
                Availability.LIMITED);
        return ProductFacts.builder()
                .url("https://shop/p/1?a=1&b=%EA%B0%80")
                .name("오버핏 \"셔츠\" <b> \\ 👕")
                .brand("Brand")
                .description("line\nline")
                .language("ko")
                .sku("A-1")
                .gtin("4006381333931")
                .mpn("M1")
                .seller("Seller")
                .images(List.of("https://shop/1.jpg", "https://shop/2.jpg"))
                .categories(List.of("옷", "셔츠"))
                .rating(4.3)
                .reviewCount(17)
                .variants(List.of(
                        new Variant("A-1-R", "4006381333931", "red", "M", offer),
                        new Variant(null, null, "blue", null, new Offer(List.of(), Availability.OUT_OF_STOCK))))
                .offer(offer)
                .build();
    }
}
