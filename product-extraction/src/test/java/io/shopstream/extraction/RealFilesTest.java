package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.extraction.report.PageLine;
import io.shopstream.extraction.report.RefusalLine;
import io.shopstream.extraction.saved.SavedPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"html_ko", "structured_data", "dirty"})
    void readsOrRefusesWhateverIsThere(String folder) throws IOException {
        PageReport report = new PageReport(new PageParser());
        for (Path file : files(SharedData.folder(folder))) {
            PageLine line = report.of(file.toString(), SavedPages.file(file, "https://www.shop.kr/goods/1", "test"));
            assertThat(line.refusals())
                    .as(file.toString())
                    .extracting(RefusalLine::rule)
                    .doesNotContain("unreadable");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(?:html?|xml|jsonl|gz)"))
                    .toList());
        }
    }
}
