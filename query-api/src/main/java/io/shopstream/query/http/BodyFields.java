package io.shopstream.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private final List<InvalidParameter> errors = new ArrayList<>();

    BodyFields(ObjectNode object) {
        this.object = object;
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

    void wrong(String name, String detail) {
        errors.add(new InvalidParameter("/" + name, name + " " + detail));
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
