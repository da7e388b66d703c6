package io.shopstream.extraction.siterule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRuleJsonTest {

    private static final Path SHIPPED = Path.of("../deploy/site-rules");

    @Test
    void shippedRulesAreTheSameAfterTheTopic() {
        List<SiteRule> rules = SiteRuleFiles.rules(SHIPPED);

        List<SiteRule> told =
                rules.stream().map(SiteRuleJson::write).map(SiteRuleJson::read).toList();

        assertThat(told).isEqualTo(rules).isNotEmpty();
        assertThat(SiteRules.of(told).shop(URI.create("https://www.musinsa.com/products/1")))
                .isEqualTo("musinsa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"hosts\": [], \"pages\": []}",
                "{\"shop\": \"a\", \"hosts\": [null], \"pages\": []}",
                "{\"shop\": \"a\", \"hosts\": [\"a.example\"]}",
                "{\"shop\": \"a\", \"hosts\": [], \"pages\": [{\"name\": \"p\", \"paths\": [], \"fields\": {\"colour\": {}}}]}",
                "{\"shop\": \"a\", \"hosts\": [], \"pages\": [], \"later\": 1}"
            })
    void textThatIsNoRuleIsRefused(String json) {
        assertThatThrownBy(() -> SiteRuleJson.read(json)).isInstanceOf(SiteRuleException.class);
    }
}
