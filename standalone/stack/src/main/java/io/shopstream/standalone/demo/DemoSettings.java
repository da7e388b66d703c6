package io.shopstream.standalone.demo;

import io.shopstream.model.settings.Setting;
import io.shopstream.model.settings.SettingsReader;
import java.util.List;
import java.util.Map;

/**
 * The demo's own settings.
 *
 * @param browser whether there is a Chromium, so that every product of the demo shop must be found
 */
public record DemoSettings(boolean browser) {

    private static final Setting CHROMIUM = new Setting(
            "CHROMIUM_PATH", "file", "", "The Chromium to render with; without it one is looked for on this machine.");

    public static final List<Setting> ALL = List.of(CHROMIUM);

    public static DemoSettings from(Map<String, String> environment) {
        return new DemoSettings(
                new SettingsReader(environment).optional(CHROMIUM).isPresent());
    }
}
