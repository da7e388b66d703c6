package io.shopstream.verification.search.engine;

import static io.shopstream.verification.search.catalogue.CatalogueFixture.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.index.ProductIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both engines over the same products on a real OpenSearch. */
class EnginesIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final List<ProductDocument> PRODUCTS = List.of(
            product(1, "나이키", "에어맥스 러닝 스니커즈", "신발"),
            product(2, "나이키", "에어포스 스니커즈", "신발"),
            product(3, "커버낫", "오버핏 반팔 티셔츠", "상의"));

    private static SearchNode node;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(HOME.resolve("standalone/opensearch-server/target/opensearch-server.jar"))
                        || "true".equals(System.getenv("CI")),
                "standalone/opensearch-server is not built: run ./mvnw package first");
        node = SearchNode.start(HOME, Path.of("target/engines").toAbsolutePath());
    }

    @AfterAll
    static void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void productionSearchReadsTheIndexWithTheAlias() throws IOException {
        SearchIndex index = SearchIndex.create(node.server(), "ours", ProductIndex.definition(), PRODUCTS);
        index.takeAlias();
        try (ProductionEngine ours = ProductionEngine.at(node.server().address())) {
            assertThat(ours.search("나이키 에어맥스")).containsExactly("shop:1");
        } finally {
            index.drop();
        }
    }

    @Test
    void plainOpenSearchTakesAnyWordAndPutsEqualScoresInTheOrderOfKeys() {
        PlainEngine plain = PlainEngine.create(node.server(), "plain", "nori", PRODUCTS);

        assertThat(plain.search("나이키 에어맥스")).containsExactly("shop:1", "shop:2");
        assertThat(plain.search("나이키")).containsExactly("shop:1", "shop:2");
        assertThat(plain.search("없는말")).isEmpty();
    }

    @Test
    void refusedDocumentEndsTheRun() {
        String strict = """
                {"mappings": {"dynamic": "strict", "properties": {"key": {"type": "keyword"}}}}
                """;

        assertThatThrownBy(() -> SearchIndex.create(node.server(), "strict", strict, PRODUCTS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("OpenSearch refuses documents for strict: ");
    }
}
