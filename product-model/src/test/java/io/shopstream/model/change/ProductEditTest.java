package io.shopstream.model.change;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.shopstream.model.Catalogue;
import org.junit.jupiter.api.Test;

final class ProductEditTest {

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ProductEdit("e1", "7001", ProductEdit.Action.PIN, Catalogue.nameOnly(), Catalogue.NOON))
                .withMessage("'7001' is no product key: expected shop:id.");
    }

    @Test
    void anEditWithoutAnActionIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(
                        () -> new ProductEdit("e1", "shop.example:7001", null, Catalogue.nameOnly(), Catalogue.NOON))
                .withMessage("action");
    }
}
