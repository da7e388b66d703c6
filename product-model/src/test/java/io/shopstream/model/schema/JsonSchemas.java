package io.shopstream.model.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Validates JSON against the schemas of this build, their formats asserted. */
final class JsonSchemas {

    private static final String IDS = "https://shopstream.io/schemas/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(ids -> ids.mapPrefix(IDS, "classpath:schemas/"))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private JsonSchemas() {}

    /** One line for each violation, such as {@code $.after: required property 'key' not found}. */
    static List<String> violations(String schema, String json) {
        return REGISTRY.getSchema(SchemaLocation.of(IDS + schema)).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
