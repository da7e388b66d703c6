package io.shopstream.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.extraction.validate.ValidationRule;
import io.shopstream.extraction.validate.ValidationRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    /** From here on it explains the jobs' own rules, which are not known here. */
    private static final String JOBS_RULES = "## Record rules";

    @Test
    void explainsEachRuleOfTheCodeAndNoOther() throws IOException {
        String page = Files.readString(Path.of("../docs/rules.md"));
        List<String> explained = ROW.matcher(page.substring(0, page.indexOf(JOBS_RULES)))
                .results()
                .map(MatchResult::group)
                .map(row -> row.replaceAll("[|` ]", ""))
                .toList();

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Stream.of(PageRule.values()).map(PageRule::ruleName),
                                Stream.of(ValidationRules.ID_LENGTH),
                                ValidationRules.ALL.stream().map(ValidationRule::name))
                        .flatMap(names -> names)
                        .toList());
    }
}
