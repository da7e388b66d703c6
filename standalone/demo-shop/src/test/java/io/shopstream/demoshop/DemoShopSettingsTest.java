package io.shopstream.demoshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.model.settings.SettingsException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DemoShopSettingsTest {

    @Test
    void emptyEnvironmentGivesTheDefaults() {
        assertThat(DemoShopSettings.from(Map.of()))
                .isEqualTo(new DemoShopSettings("127.0.0.1", 8090, "localhost", DemoShop.PRODUCTS));
    }

    @Test
    void wrongValuesAreNamedAllTogether() {
        assertThatThrownBy(() -> DemoShopSettings.from(Map.of("DEMO_SHOP_PORT", "shop", "DEMO_SHOP_PRODUCTS", "0")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(
                        "DEMO_SHOP_PORT is 'shop'", "DEMO_SHOP_PRODUCTS is '0'", "a whole number from 1 to 100000");
    }
}
