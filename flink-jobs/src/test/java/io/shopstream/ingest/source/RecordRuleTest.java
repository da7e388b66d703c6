package io.shopstream.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordRuleTest {

    private static final String JOBS_RULES = "## Record rules";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @Test
    void pageOfTheRulesExplainsEachAndNoOther() throws IOException {
        String page = Files.readString(Path.of("../docs/rules.md"));

        Stream<String> explained =
                ROW.matcher(page.substring(page.indexOf(JOBS_RULES))).results().map(row -> row.group(1));

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(RecordRule.values()).map(RecordRule::ruleName).toList());
    }
}
