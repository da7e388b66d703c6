package io.shopstream.extraction.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object the way schema.org is written: a property may be one value or many, text or an object with a name. */
final class Node {

    private Node() {}

    /** Names of the types in lower case, without the vocabulary's address. */
    static Set<String> types(JsonNode object) {
        Set<String> types = new HashSet<>();
        for (JsonNode type : all(object, "@type")) {
            String name = type.asText();
            types.add(name.substring(
                            Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf(':'), name.lastIndexOf('#'))) + 1)
                    .toLowerCase(Locale.ROOT));
        }
        return types;
    }

    static boolean is(JsonNode object, String type) {
        return types(object).contains(type);
    }

    /** The values of a property, each by itself. */
    static List<JsonNode> all(JsonNode object, String property) {
        List<JsonNode> values = new ArrayList<>();
        JsonNode value = object.get(property);
        if (value == null || value.isNull() || value.isMissingNode()) {
            return values;
        }
        if (value.isArray()) {
            value.forEach(values::add);
        } else {
            values.add(value);
        }
        return values;
    }

    static List<JsonNode> objects(JsonNode object, String property) {
        return all(object, property).stream().filter(JsonNode::isObject).toList();
    }

    /** The first property of the given ones that says something. */
    static @Nullable String text(JsonNode object, String... properties) {
        for (String property : properties) {
            for (JsonNode value : all(object, property)) {
                String text = text(value);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** The texts of all values of a property. */
    static List<String> texts(JsonNode object, String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : all(object, property)) {
            String text = text(value);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isObject()) {
            return text(value, "@value", "name", "url", "contentUrl", "@id");
        }
        if (value.isNumber()) {
            // NaN and Infinity are no JSON, but shops write them; they tell nothing.
            return Double.isNaN(value.doubleValue()) || isInfinite(value) ? null : plain(value.decimalValue());
        }
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static boolean isInfinite(JsonNode value) {
        return value.isDouble() && Double.isInfinite(value.doubleValue());
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) <= 30 ? number.toPlainString() : number.toString();
    }
}
