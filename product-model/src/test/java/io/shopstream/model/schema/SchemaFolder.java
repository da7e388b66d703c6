package io.shopstream.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopstream.model.ProductJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Schemas of one folder, which refer to each other by file name. */
record SchemaFolder(Map<String, JsonNode> schemas) {

    static final Path CURRENT = Path.of("src/main/resources/schemas");
    static final Path RELEASED = Path.of("src/test/resources/schemas/released/v1");

    static SchemaFolder read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, JsonNode> schemas = new TreeMap<>();
            ObjectMapper mapper = ProductJson.mapper();
            for (Path file : files.toList()) {
                schemas.put(file.getFileName().toString(), mapper.readTree(file.toFile()));
            }
            return new SchemaFolder(schemas);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schemas in " + folder + ".", e);
        }
    }

    List<String> names() {
        return List.copyOf(schemas.keySet());
    }

    At root(String name) {
        JsonNode schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("There is no " + name + " among " + names() + ".");
        }
        return new At(this, name, schema);
    }

    /** A place in a schema. A {@code $ref} is followed as soon as it is met. */
    record At(SchemaFolder folder, String file, JsonNode node) {

        At to(JsonNode subschema) {
            return new At(folder, file, subschema).followed();
        }

        private At followed() {
            if (!node.has("$ref")) {
                return this;
            }
            String[] fileAndPointer = node.get("$ref").asText().split("#", 2);
            At root = folder.root(fileAndPointer[0].isEmpty() ? file : fileAndPointer[0]);
            return fileAndPointer.length == 1
                    ? root
                    : new At(folder, root.file(), root.node().at(fileAndPointer[1])).followed();
        }
    }
}
