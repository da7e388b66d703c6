package io.shopstream.verification.search.variant;

import static io.shopstream.verification.search.catalogue.CatalogueFixture.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.verification.search.catalogue.Catalogue;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpacingsTest {

    @Test
    void wordsSideBySideInNamesAreJoined() {
        Catalogue catalogue = Catalogue.of(copies(5, "무신사 스탠다드", "오버핏 반팔 티"));

        assertThat(spacings(catalogue).joined())
                .extracting(Variant::query)
                .containsExactly("무신사스탠다드", "반팔티", "오버핏반팔", "오버핏반팔티");
    }

    @Test
    void rareNeighboursAreNot() {
        Catalogue catalogue = Catalogue.of(copies(4, "커버낫", "오버핏 반팔"));

        assertThat(spacings(catalogue).joined()).isEmpty();
    }

    @Test
    void compoundOfTwoWordsIsSplitBetweenThem() {
        List<ProductDocument> products = Stream.of(
                        copies(20, "커버낫", "반팔티셔츠"), copies(5, "커버낫", "반팔"), copies(5, "커버낫", "티셔츠"))
                .flatMap(List::stream)
                .toList();

        List<Variant> split = spacings(Catalogue.of(numbered(products))).split();

        assertThat(split).containsExactly(new Variant(Kind.SPACING, "반팔 티셔츠", Intent.word("반팔티셔츠")));
    }

    private static Spacings spacings(Catalogue catalogue) {
        return new Spacings(catalogue, Targets.of(catalogue));
    }

    private static List<ProductDocument> copies(int count, String brand, String name) {
        return IntStream.range(0, count)
                .mapToObj(number -> product(number, brand, name))
                .toList();
    }

    private static List<ProductDocument> numbered(List<ProductDocument> products) {
        return IntStream.range(0, products.size())
                .mapToObj(number -> product(
                        number,
                        products.get(number).brand(),
                        String.valueOf(products.get(number).name())))
                .toList();
    }
}
