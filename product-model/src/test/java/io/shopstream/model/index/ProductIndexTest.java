package io.shopstream.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProductIndexTest {

    @Test
    void theDefinitionIsJsonWithSettingsAndAStrictMapping() throws IOException {
        JsonNode definition = ProductJson.mapper().readTree(ProductIndex.definition());

        assertThat(definition.fieldNames()).toIterable().containsExactly("settings", "mappings");
        assertThat(definition.at("/mappings/dynamic").asText()).isEqualTo("strict");
    }

    @Test
    void everyAnalyzerThatAFieldNamesIsDefined() throws IOException {
        JsonNode definition = ProductJson.mapper().readTree(ProductIndex.definition());
        JsonNode defined = definition.at("/settings/analysis/analyzer");

        for (String role : new String[] {"analyzer", "search_analyzer"}) {
            assertThat(definition.get("mappings").findValuesAsText(role)).allMatch(defined::has);
        }
        assertThat(definition.get("mappings").findValuesAsText("normalizer"))
                .allMatch(definition.at("/settings/analysis/normalizer")::has);
    }

    @Test
    void theWordsOfADictionaryStandInTheDefinitionWithTheirVersion() throws IOException {
        JsonNode definition = ProductJson.mapper().readTree(ProductIndex.definition(List.of("새벽별", "반팔티 반팔 티"), 7));

        assertThat(definition.at("/mappings/_meta/dictionary_version").asLong()).isEqualTo(7);
        assertThat(definition.findValue("user_dictionary_rules"))
                .extracting(JsonNode::asText)
                .containsExactly("새벽별", "반팔티 반팔 티");
    }

    @Test
    void theShippedWordsAreVersionZero() throws IOException {
        JsonNode definition = ProductJson.mapper().readTree(ProductIndex.definition());

        assertThat(definition.at("/mappings/_meta/dictionary_version").asLong()).isZero();
        assertThat(definition.findValue("user_dictionary_rules")).hasSameSizeAs(ProductIndex.words());
    }
}
