package io.shopstream.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.model.ProductJson;
import java.io.IOException;
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
}
