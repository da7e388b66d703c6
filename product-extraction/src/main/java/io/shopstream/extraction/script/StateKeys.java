package io.shopstream.extraction.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of an object without case and signs between words: {@code sale_price}, {@code salePrice} are one. */
final class StateKeys {

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]");

    /** More keys are a dictionary, not an object of one thing. */
    private static final int MOST = 400;

    private final Map<String, JsonNode> values = new HashMap<>();

    private StateKeys() {}

    static StateKeys of(JsonNode object) {
        StateKeys keys = new StateKeys();
        if (object.size() <= MOST) {
            object.properties().forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        }
        return keys;
    }

    private void put(String key, JsonNode value) {
        if (key.length() <= 60 && !value.isNull()) {
            values.putIfAbsent(SIGNS.matcher(key.toLowerCase(Locale.ROOT)).replaceAll(""), value);
        }
    }

    @Nullable
    JsonNode first(List<String> keys) {
        for (String key : keys) {
            JsonNode value = values.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The first of the keys whose value is a text or a number, or an object that is named by one. */
    @Nullable
    String text(List<String> keys) {
        for (String key : keys) {
            String text = plain(values.get(key));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The texts and numbers under the keys of an inner object too. */
    @Nullable
    String text(List<String> keys, List<String> inner) {
        for (String key : keys) {
            JsonNode value = values.get(key);
            JsonNode first = value != null && value.isArray() ? value.path(0) : value;
            String text = first != null && first.isObject() ? of(first).text(inner) : plain(first);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** As {@link #text}, only in inner objects. */
    @Nullable
    String inner(List<String> keys, List<String> inner) {
        return keys.stream()
                .map(values::get)
                .filter(value -> value != null && value.isObject())
                .map(value -> of(value).text(inner))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String plain(@Nullable JsonNode value) {
        if (value == null || !(value.isTextual() || value.isNumber())) {
            return null;
        }
        String text = value.isNumber() ? number(value) : value.asText();
        return text.isBlank() || text.length() > 2_000 ? null : text;
    }

    private static String number(JsonNode value) {
        return value.isBigDecimal() && Math.abs(value.decimalValue().scale()) <= 30
                ? value.decimalValue().toPlainString()
                : value.asText();
    }
}
