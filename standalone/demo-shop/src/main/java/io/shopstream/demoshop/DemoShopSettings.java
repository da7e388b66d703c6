package io.shopstream.demoshop;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import java.util.List;
import java.util.Map;

/** The environment of {@link DemoShopMain}. */
public record DemoShopSettings(String host, int port, String publicName, int products) {

    private static final Setting HOST =
            new Setting("DEMO_SHOP_HOST", "address", "127.0.0.1", "Where the demo shop listens.");
    private static final Setting PORT = new Setting("DEMO_SHOP_PORT", "port", "8090", "The demo shop's port.");
    private static final Setting PUBLIC_NAME = new Setting(
            "DEMO_SHOP_NAME", "host name", "localhost", "The host in the addresses that the demo shop writes.");
    private static final Setting PRODUCTS =
            new Setting("DEMO_SHOP_PRODUCTS", "products", "600", "How many products the demo shop has.");

    public static final List<Setting> ALL = List.of(HOST, PORT, PUBLIC_NAME, PRODUCTS);

    /**
     * Reads all variables at once.
     *
     * @throws io.shopstream.model.settings.SettingsException when a variable is wrong
     */
    public static DemoShopSettings from(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        DemoShopSettings settings = new DemoShopSettings(
                reader.text(HOST), reader.port(PORT), reader.text(PUBLIC_NAME), reader.whole(PRODUCTS, 1, 100_000));
        reader.check();
        return settings;
    }
}
