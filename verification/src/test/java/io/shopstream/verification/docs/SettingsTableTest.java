package io.shopstream.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.crawler.CrawlerSettings;
import io.shopstream.demoshop.DemoShopSettings;
import io.shopstream.index.IndexSettings;
import io.shopstream.ingest.IngestSettings;
import io.shopstream.model.settings.Setting;
import io.shopstream.operations.OperationsSettings;
import io.shopstream.query.QuerySettings;
import io.shopstream.standalone.provision.ProvisionSettings;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The README's settings table says what the programs read. */
class SettingsTableTest {

    private static final List<List<Setting>> PROGRAMS = List.of(
            CrawlerSettings.ALL,
            IngestSettings.ALL,
            IndexSettings.ALL,
            QuerySettings.ALL,
            OperationsSettings.ALL,
            StackSettings.ALL,
            ProvisionSettings.ALL,
            DemoShopSettings.ALL);

    @Test
    void tableHasEachSettingOnceWithItsUnitDefaultAndMeaning() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (List<Setting> program : PROGRAMS) {
            program.forEach(setting -> expected.putIfAbsent(setting.name(), row(setting)));
        }
        List<String> table = Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(table).containsExactlyElementsOf(expected.values());
    }

    private static String row(Setting setting) {
        String standard = setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`";
        return "| `" + setting.name() + "` | " + setting.unit() + " | " + standard + " | " + setting.meaning() + " |";
    }
}
