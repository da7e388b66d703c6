package io.shopstream.model.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shopstream.model.Catalogue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProductFactsTest {

    @Test
    void aBuilderMadeOfFactsHoldsAllOfThem() {
        assertThat(Catalogue.wideJeans().toBuilder().build()).isEqualTo(Catalogue.wideJeans());
    }

    @Test
    void theSampleOfTheseTestsStatesEveryField() {
        assertThat(Catalogue.wideJeans()).hasNoNullFieldsOrProperties();
    }

    @Test
    void listsAreCopiedAndClosed() {
        List<String> given = new ArrayList<>(List.of("남성"));
        ProductFacts facts = ProductFacts.builder().categories(given).build();

        given.add("바지");

        assertThat(facts.categories()).containsExactly("남성");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> facts.categories().add("바지"));
    }
}
