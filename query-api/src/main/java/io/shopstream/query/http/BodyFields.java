package io.shopstream.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object of a body and collects what is wrong with them, each under its JSON pointer. A field
 * that is null counts as absent. A wrong field yields a stand-in that must not be used.
 */
final class BodyFields {

    /** What the ingest job would refuse: control characters, halves of surrogate pairs, marks that turn the direction. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final ObjectNode object;
    private final String pointer;
    private final List<InvalidParameter> errors;

    BodyFields(ObjectNode object) {
        this(object, "", new ArrayList<>());
    }

    private BodyFields(ObjectNode object, String pointer, List<InvalidParameter> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** Complains of every field that is not among the known ones. */
    void only(Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong(
                        shortened(name),
                        "is no field that can be set: expected " + String.join(", ", new TreeSet<>(known)) + ".");
            }
        });
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    @Nullable
    String text(String name, int longest) {
        JsonNode value = value(name);
        return value == null ? null : checked(name, value, longest);
    }

    @Nullable
    String text(String name, int longest, Predicate<String> rule, String expected) {
        String text = text(name, longest);
        if (text != null && !rule.test(text)) {
            wrong(name, "is '" + shortened(text) + "': expected " + expected + ".");
        }
        return text;
    }

    List<String> texts(String name, int most, int longest, Predicate<String> rule, String expected) {
        List<String> texts = new ArrayList<>();
        int index = 0;
        for (JsonNode value : list(name, most)) {
            String place = name + "/" + index++;
            String text = checked(place, value, longest);
            if (!rule.test(text)) {
                wrong(place, "is '" + shortened(text) + "': expected " + expected + ".");
            }
            texts.add(text);
        }
        return texts;
    }

    @Nullable
    BigDecimal number(String name, BigDecimal least, BigDecimal most) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()
                || value.decimalValue().compareTo(least) < 0
                || value.decimalValue().compareTo(most) > 0) {
            wrong(
                    name,
                    "is " + shortened(value.toString()) + ": expected a number from " + least.toPlainString() + " to "
                            + most.toPlainString() + ".");
            return null;
        }
        return value.decimalValue();
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        for (E choice : type.getEnumConstants()) {
            if (value.isTextual() && choice.name().equals(value.asText())) {
                return choice;
            }
        }
        wrong(
                name,
                "is " + shortened(value.toString()) + ": expected one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList()) + ".");
        return null;
    }

    List<BodyFields> objects(String name, int most) {
        List<BodyFields> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode value : list(name, most)) {
            String place = name + "/" + index++;
            if (value instanceof ObjectNode item) {
                objects.add(new BodyFields(item, pointer + "/" + place, errors));
            } else {
                wrong(place, "is no object.");
            }
        }
        return objects;
    }

    void wrong(String name, String detail) {
        errors.add(new InvalidParameter(pointer + "/" + name, name + " " + detail));
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedException when any field was wrong, with one error for each
     */
    void check() {
        if (!errors.isEmpty()) {
            String detail = String.join(
                    " ", errors.stream().map(InvalidParameter::detail).toList());
            throw new RefusedException(ProblemType.INVALID_BODY, detail, errors);
        }
    }

    private @Nullable JsonNode value(String name) {
        return has(name) ? object.get(name) : null;
    }

    private Iterable<JsonNode> list(String name, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            wrong(name, "is no list of at most " + most + ".");
            return List.of();
        }
        return value;
    }

    private String checked(String name, JsonNode value, int longest) {
        String text = value.asText();
        if (!value.isTextual()) {
            wrong(name, "is " + shortened(value.toString()) + ": expected a text.");
        } else if (text.isBlank()) {
            wrong(name, "is empty: leave it out or give it a value.");
        } else if (text.length() > longest) {
            wrong(name, "is " + text.length() + " characters long: expected at most " + longest + ".");
        } else if (UNWANTED.matcher(text).find()) {
            wrong(name, "holds a control character: expected plain text.");
        }
        return text;
    }

    private static String shortened(String value) {
        String plain = UNWANTED.matcher(value).replaceAll("?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
