package io.shopstream.model.change;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.shopstream.model.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductEditTest {

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ProductEdit("e1", "7001", ProductEdit.Action.PIN, Catalogue.nameOnly(), Catalogue.NOON))
                .withMessage("'7001' is no product key: expected shop:id.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e\0", "e\n1", "\ud800"})
    void anIdThatNoStoreTakesIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductEdit(
                        id, "shop.example:7001", ProductEdit.Action.PIN, Catalogue.nameOnly(), Catalogue.NOON))
                .withMessage("id is '" + id + "': expected 1 to 200 characters of plain text.");
    }

    @Test
    void aVersionThatNoProductHasIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductEdit(
                        "e1", "shop.example:7001", ProductEdit.Action.PIN, Catalogue.nameOnly(), Catalogue.NOON, 0L))
                .withMessage("expectedVersion is 0: expected a product's version, or none.");
    }

    @Test
    void anEditWithoutAnActionIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(
                        () -> new ProductEdit("e1", "shop.example:7001", null, Catalogue.nameOnly(), Catalogue.NOON))
                .withMessage("action");
    }
}
