package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.price.StatedPrice;
import io.shopstream.extraction.report.PageLine;
import io.shopstream.extraction.report.RefusalLine;
import io.shopstream.extraction.saved.SavedPages;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFilesTest {

    /** Of the 193 strings that other people collected for a price parser. */
    private static final double PRICE_STRINGS = 0.9;

    @ParameterizedTest
    @ValueSource(strings = {"html_ko", "structured_data", "dirty"})
    void readsOrRefusesWhateverIsThere(String folder) throws IOException {
        PageReport report = new PageReport();
        for (Path file : files(SharedData.folder(folder))) {
            PageLine line = report.of(file.toString(), SavedPages.file(file, "https://www.shop.kr/goods/1", "test"));
            assertThat(line.refusals())
                    .as(file.toString())
                    .extracting(RefusalLine::rule)
                    .doesNotContain("unreadable");
        }
    }

    @Test
    void readsPriceStringsAsWellAsMeasured() throws IOException {
        int right = 0;
        int all = 0;
        for (Path file : files(SharedData.folder("price_strings"))) {
            for (String line : Files.readAllLines(file)) {
                all++;
                right += isRight(ProductJson.read(line, JsonNode.class)) ? 1 : 0;
            }
        }
        assertThat(all).isEqualTo(193);
        assertThat((double) right / all).isGreaterThanOrEqualTo(PRICE_STRINGS);
    }

    private static boolean isRight(JsonNode example) {
        StatedPrice price = PriceReader.read(example.path("price_raw").asText(""));
        String expected = example.path("amount").asText("null");
        return price == null
                ? expected.equals("null")
                : !expected.equals("null") && price.amount().compareTo(new BigDecimal(expected)) == 0;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(?:html?|xml|jsonl|gz)"))
                    .toList());
        }
    }
}
