package io.shopstream.verification.search.variant;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.KoreanCatalogue;
import io.shopstream.verification.search.catalogue.SharedFolder;
import io.shopstream.verification.stack.SharedData;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On the real catalogue: the generated queries are what the figures stand on. */
class VariantsTest {

    private static final int COUNT = 120;

    private static Catalogue catalogue;
    private static Variants variants;

    @BeforeAll
    static void read() {
        SharedFolder data = SharedFolder.at(SharedData.folder("catalog_ko").getParent());
        catalogue = Catalogue.of(KoreanCatalogue.in(data));
        variants = Variants.of(catalogue);
    }

    @ParameterizedTest
    @EnumSource
    void thereAreEnoughOfEachKindAndSomethingToFind(Kind kind) {
        List<Variant> drawn = variants.draw(kind, COUNT, 1);

        assertThat(drawn).hasSizeGreaterThanOrEqualTo(100);
        assertThat(drawn).extracting(Variant::query).doesNotHaveDuplicates();
        assertThat(drawn).allMatch(variant -> variant.intent().carriers(catalogue) > 0);
    }

    @ParameterizedTest
    @EnumSource
    void seedRepeatsTheQueries(Kind kind) {
        assertThat(variants.draw(kind, COUNT, 2)).isEqualTo(variants.draw(kind, COUNT, 2));
        assertThat(variants.draw(kind, COUNT, 2)).isNotEqualTo(variants.draw(kind, COUNT, 3));
    }

    @Test
    void wrongKeyboardGoesBothWays() {
        List<Variant> drawn = variants.draw(Kind.WRONG_KEYBOARD, COUNT, 1);

        assertThat(drawn.stream().filter(variant -> variant.query().matches("[A-Za-z ]+")))
                .hasSize(COUNT / 2);
    }

    @Test
    void namesToTypeAreDrawnToo() {
        assertThat(variants.typedNames(200, 1)).hasSize(200).doesNotHaveDuplicates();
    }
}
