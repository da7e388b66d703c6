package io.shopstream.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.Catalogue;
import io.shopstream.model.product.Product;
import org.junit.jupiter.api.Test;

final class ProductChangeTest {

    private static final Product NEW = Catalogue.product(Catalogue.nameOnly());
    private static final Product COMPLETE = Catalogue.product(Catalogue.wideJeans());

    @Test
    void aProductThatWasNotKnownIsCreated() {
        assertThat(ProductChange.between(null, NEW))
                .isEqualTo(new ProductChange(ProductChange.Kind.CREATED, "shop.example:7001", null, NEW));
    }

    @Test
    void aKnownProductIsUpdated() {
        assertThat(ProductChange.between(NEW, COMPLETE))
                .isEqualTo(new ProductChange(ProductChange.Kind.UPDATED, "shop.example:7001", NEW, COMPLETE));
    }

    @Test
    void aTombstoneIsADeletion() {
        assertThat(ProductChange.between(NEW, Catalogue.tombstone()).kind()).isEqualTo(ProductChange.Kind.DELETED);
    }

    @Test
    void aProductThatWasNeverShownCanBeDeleted() {
        assertThat(ProductChange.between(null, Catalogue.tombstone()).kind()).isEqualTo(ProductChange.Kind.DELETED);
    }

    @Test
    void aProductThatComesBackIsCreatedAgain() {
        assertThat(ProductChange.between(Catalogue.tombstone(), COMPLETE).kind())
                .isEqualTo(ProductChange.Kind.CREATED);
    }
}
