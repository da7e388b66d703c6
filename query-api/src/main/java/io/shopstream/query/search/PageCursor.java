package io.shopstream.query.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;

/**
 * Where a page begins: behind the hit with these sort values. A client takes its text for what it is and gives it back with
 * the same query; a hit that changed meanwhile may come twice or not.
 */
public record PageCursor(String text) {

    /** The order has at most three fields, the last a product key. */
    private static final int MOST_VALUES = 3;

    private static final int LONGEST = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException for what no answer ever held
     */
    public PageCursor {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The cursor has " + text.length() + " characters.");
        }
        values(text);
    }

    static PageCursor behind(List<FieldValue> sortValues) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        sortValues.forEach(value -> values.add(node(value)));
        String json = values.toString();
        return new PageCursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    List<FieldValue> sortValues() {
        return values(text);
    }

    private static List<FieldValue> values(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(Base64.getUrlDecoder().decode(text));
        } catch (IOException e) {
            throw new IllegalArgumentException("The cursor holds no JSON.", e);
        }
        if (!json.isArray() || json.isEmpty() || json.size() > MOST_VALUES) {
            throw new IllegalArgumentException("The cursor holds no sort values.");
        }
        List<FieldValue> values = new ArrayList<>();
        json.forEach(value -> values.add(value(value)));
        return values;
    }

    private static FieldValue value(JsonNode value) {
        if (value.isTextual()) {
            return FieldValue.of(value.asText());
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return FieldValue.of(value.longValue());
        }
        if (value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())) {
            return FieldValue.of(value.doubleValue());
        }
        if (value.isNull()) {
            return FieldValue.NULL;
        }
        throw new IllegalArgumentException("The cursor holds a sort value of another kind.");
    }

    private static JsonNode node(FieldValue value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value._kind()) {
            case String -> nodes.textNode(value.stringValue());
            case Long -> nodes.numberNode(value.longValue());
            case Double -> nodes.numberNode(value.doubleValue());
            default -> nodes.nullNode();
        };
    }
}
