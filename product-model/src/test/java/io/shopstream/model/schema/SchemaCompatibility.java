package io.shopstream.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.shopstream.model.schema.SchemaFolder.At;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Differences between a released schema and the current one that break someone: what was written under the released
 * schema must be valid under the current one, and what a reader of the released one relies on must stay there. What is
 * only widened (a new enum value, a wider bound, an optional property) is no difference: readers are deployed before
 * writers.
 */
final class SchemaCompatibility {

    private static final List<String> LOWER_BOUNDS =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER_BOUNDS =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    /** What a schema of ours may use; the comparison cannot judge others and says so. */
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "enum",
            "const",
            "pattern",
            "format",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minimum",
            "exclusiveMinimum",
            "minLength",
            "minItems",
            "minProperties",
            "maximum",
            "exclusiveMaximum",
            "maxLength",
            "maxItems",
            "maxProperties");

    private final List<String> problems = new ArrayList<>();

    private SchemaCompatibility() {}

    /** One line for each incompatible difference, with its place; empty when there is none. */
    static List<String> problems(SchemaFolder released, SchemaFolder current) {
        SchemaCompatibility comparison = new SchemaCompatibility();
        for (String name : released.names()) {
            if (current.schemas().containsKey(name)) {
                comparison.compare(name, released.root(name), current.root(name));
            } else {
                comparison.problems.add(name + ": schema removed");
            }
        }
        return comparison.problems;
    }

    private void compare(String place, At released, At current) {
        knownKeywordsOnly(place, current.node());
        types(place, released.node(), current.node());
        values(place, released.node(), current.node());
        texts(place, released.node(), current.node());
        bounds(place, released.node(), current.node());
        required(place, released.node(), current.node());
        additionalProperties(place, released.node(), current.node());
        properties(place, released, current);
        items(place, released, current);
    }

    private void knownKeywordsOnly(String place, JsonNode current) {
        current.fieldNames().forEachRemaining(keyword -> {
            if (!KNOWN.contains(keyword)) {
                report(place, "keyword " + keyword + " is one that this comparison does not know");
            }
        });
    }

    private void types(String place, JsonNode released, JsonNode current) {
        Set<String> now = texts(current.path("type"));
        Set<String> before = texts(released.path("type"));
        if (now.contains("number")) {
            now.add("integer");
        }
        if (!now.isEmpty() && (before.isEmpty() || !now.containsAll(before))) {
            report(place, "type changed or narrowed from " + before + " to " + texts(current.path("type")));
        }
    }

    private void values(String place, JsonNode released, JsonNode current) {
        Set<String> now = allowed(current);
        Set<String> before = allowed(released);
        if (!now.isEmpty() && before.isEmpty()) {
            report(place, "values restricted to " + now);
        }
        before.stream()
                .filter(value -> !now.isEmpty() && !now.contains(value))
                .forEach(value -> report(place, "value " + value + " removed"));
    }

    private void texts(String place, JsonNode released, JsonNode current) {
        for (String keyword : List.of("pattern", "format")) {
            if (current.has(keyword) && !current.get(keyword).equals(released.get(keyword))) {
                String before = released.has(keyword) ? released.get(keyword).asText() : "none";
                report(
                        place,
                        keyword + " tightened from " + before + " to "
                                + current.get(keyword).asText());
            }
        }
    }

    private void bounds(String place, JsonNode released, JsonNode current) {
        for (String keyword : LOWER_BOUNDS) {
            bound(place, keyword, released.path(keyword), current.path(keyword), 1);
        }
        for (String keyword : UPPER_BOUNDS) {
            bound(place, keyword, released.path(keyword), current.path(keyword), -1);
        }
    }

    /** Compares one bound; {@code tighter} is 1 where a greater one is tighter, -1 where a smaller one is. */
    private void bound(String place, String keyword, JsonNode released, JsonNode current, int tighter) {
        if (current.isMissingNode()) {
            return;
        }
        if (released.isMissingNode()) {
            report(place, keyword + " tightened from none to " + current);
        } else if (current.decimalValue().compareTo(released.decimalValue()) == tighter) {
            report(place, keyword + " tightened from " + released + " to " + current);
        }
    }

    private void required(String place, JsonNode released, JsonNode current) {
        Set<String> now = texts(current.path("required"));
        Set<String> before = texts(released.path("required"));
        now.stream()
                .filter(property -> !before.contains(property))
                .forEach(property -> report(place, "property " + property + " is newly required"));
        before.stream()
                .filter(property -> !now.contains(property))
                .forEach(property -> report(place, "property " + property + " is no longer required"));
    }

    private void additionalProperties(String place, JsonNode released, JsonNode current) {
        JsonNode now = current.path("additionalProperties");
        boolean open = now.isMissingNode() || now.equals(BooleanNode.TRUE);
        if (!open && !now.equals(released.get("additionalProperties"))) {
            report(place, "additionalProperties closed");
        }
    }

    private void properties(String place, At released, At current) {
        released.node().path("properties").properties().forEach(property -> {
            JsonNode now = current.node().path("properties").get(property.getKey());
            if (now == null) {
                report(place, "property " + property.getKey() + " removed");
            } else {
                compare(place + "/" + property.getKey(), released.to(property.getValue()), current.to(now));
            }
        });
    }

    private void items(String place, At released, At current) {
        if (!current.node().has("items")) {
            return;
        }
        if (!released.node().has("items")) {
            report(place, "items restricted");
            return;
        }
        compare(
                place + "/[]",
                released.to(released.node().get("items")),
                current.to(current.node().get("items")));
    }

    private void report(String place, String difference) {
        problems.add(place + ": " + difference);
    }

    private static Set<String> allowed(JsonNode schema) {
        return schema.has("const") ? Set.of(schema.get("const").asText()) : texts(schema.path("enum"));
    }

    /** The texts of an array, or a single text; empty where there is neither. */
    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new LinkedHashSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
