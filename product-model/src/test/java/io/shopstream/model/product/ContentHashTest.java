package io.shopstream.model.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The golden values rest in the stores and in Flink's state. Where one changes, every product looks changed after the
 * next deployment: do not adapt the test, find what changed the JSON (a field's name, its place, its form).
 */
final class ContentHashTest {

    @Test
    void theHashesOfKnownContentsStayTheSameForEver() {
        assertThat(text(Catalogue.wideJeans())).isEqualTo("60f1944f90ee9e09");
        assertThat(text(Catalogue.nameOnly())).isEqualTo("545ca4f498240e26");
        assertThat(text(ProductFacts.builder().build())).isEqualTo("44136fa355b3678a");
        assertThat(text(Catalogue.onSale())).isEqualTo("eacc816d07ce336e");
    }

    @Test
    void aFieldThatIsAbsentDoesNotChangeTheHash() {
        record WithoutIt(String name) {}
        record WithIt(String name, List<String> addedLater, Integer alsoAdded) {}

        assertThat(ContentHash.of(new WithIt("양말", List.of(), null))).isEqualTo(ContentHash.of(new WithoutIt("양말")));
        assertThat(ContentHash.of(new WithoutIt("양말"))).isEqualTo(ContentHash.of(Catalogue.nameOnly()));
    }

    @Test
    void everyStatedFieldChangesTheHash() {
        assertThat(ContentHash.of(
                        Catalogue.wideJeans().toBuilder().reviewCount(129).build()))
                .isNotEqualTo(ContentHash.of(Catalogue.wideJeans()));
        assertThat(ContentHash.of(Catalogue.wideJeans().toBuilder()
                        .offer(Catalogue.withoutPrice())
                        .build()))
                .isNotEqualTo(ContentHash.of(Catalogue.wideJeans()));
    }

    @Test
    void theTextIsSixteenDigits() {
        assertThat(ContentHash.text(-1)).isEqualTo("ffffffffffffffff");
        assertThat(ContentHash.text(255)).isEqualTo("00000000000000ff");
    }

    private static String text(Object content) {
        return ContentHash.text(ContentHash.of(content));
    }
}
