package io.shopstream.query.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query parameters of one request and collects what is wrong with them. A caller reads all it needs, then calls
 * {@link #check()}; until then a wrong parameter yields a stand-in that must not be used.
 */
final class QueryParameters {

    private final Map<String, List<String>> given;
    private final List<InvalidParameter> errors = new ArrayList<>();

    QueryParameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Complains of every parameter that is not among the known ones. */
    QueryParameters only(Set<String> known) {
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                String expected = known.isEmpty()
                        ? "this address takes none"
                        : "expected one of " + String.join(", ", new TreeSet<>(known));
                wrong(name, "is no parameter of this address: " + expected + ".");
            }
        }
        return this;
    }

    /** Every value of a parameter that may be given several times. */
    List<String> texts(String name, int most, int longest) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > most) {
            wrong(name, "is given " + values.size() + " times: expected at most " + most + ".");
        }
        values.forEach(value -> checkText(name, value, longest));
        return values;
    }

    @Nullable
    String text(String name, int longest) {
        String value = single(name);
        if (value != null) {
            checkText(name, value, longest);
        }
        return value;
    }

    /** A text that may be blank, as a search box sends it. */
    String typed(String name, int longest) {
        String value = single(name);
        return value == null || value.isBlank() ? "" : checkText(name, value, longest);
    }

    @Nullable
    String matching(String name, String pattern, String expected) {
        return parsed(name, expected, value -> {
            if (!value.matches(pattern)) {
                throw new IllegalArgumentException(value);
            }
            return value;
        });
    }

    @Nullable
    BigDecimal amount(String name, BigDecimal most) {
        String expected = "an amount from 0 to " + most.toPlainString() + " with up to 3 decimals, such as 39900";
        return parsed(name, expected, value -> {
            if (!value.matches("[0-9]{1,13}(\\.[0-9]{1,3})?") || new BigDecimal(value).compareTo(most) > 0) {
                throw new IllegalArgumentException(value);
            }
            return new BigDecimal(value);
        });
    }

    int whole(String name, int standard, int least, int most) {
        Integer whole = wholeOrNull(name, least, most);
        return whole == null ? standard : whole;
    }

    @Nullable
    Integer wholeOrNull(String name, int least, int most) {
        return parsed(name, "a whole number from " + least + " to " + most, value -> {
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException(value);
            }
            return number;
        });
    }

    /** A value that a type of its own reads, and refuses with an {@link IllegalArgumentException}. */
    <T> @Nullable T parsed(String name, String expected, int longest, Function<String, T> parse) {
        return parsed(name, expected, value -> {
            if (value.length() > longest) {
                throw new IllegalArgumentException(value);
            }
            return parse.apply(value);
        });
    }

    boolean flag(String name) {
        Boolean flag = parsed(name, "true or false", value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        });
        return flag != null && flag;
    }

    <T> T choice(String name, Map<String, T> choices, T standard) {
        T choice = parsed(name, "one of " + String.join(", ", choices.keySet()), value -> {
            T chosen = choices.get(value);
            if (chosen == null) {
                throw new IllegalArgumentException(value);
            }
            return chosen;
        });
        return choice == null ? standard : choice;
    }

    @Nullable
    Instant instant(String name, Instant least, Instant most) {
        String expected = "an instant from " + least + " to " + most + ", such as 2026-11-01T00:00:00Z";
        return parsed(name, expected, value -> {
            Instant instant = Instant.parse(value);
            if (instant.isBefore(least) || instant.isAfter(most)) {
                throw new IllegalArgumentException(value);
            }
            return instant;
        });
    }

    /** How long; nothing where the parameter is absent. */
    Duration duration(String name, Duration most) {
        String expected = "an ISO-8601 duration from PT0S to " + most + ", such as PT5S";
        Duration duration = parsed(name, expected, value -> {
            Duration given = Duration.parse(value);
            if (given.isNegative() || given.compareTo(most) > 0) {
                throw new IllegalArgumentException(value);
            }
            return given;
        });
        return duration == null ? Duration.ZERO : duration;
    }

    void wrong(String name, String detail) {
        errors.add(new InvalidParameter(name, name + " " + detail));
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedException when any parameter was wrong, with one error for each
     */
    void check() {
        if (!errors.isEmpty()) {
            throw new RefusedException(
                    ProblemType.INVALID_PARAMETERS,
                    String.join(
                            " ", errors.stream().map(InvalidParameter::detail).toList()),
                    errors);
        }
    }

    private String checkText(String name, String value, int longest) {
        if (value.isBlank()) {
            wrong(name, "is empty: leave it out or give it a value.");
        } else if (value.length() > longest) {
            wrong(name, "is " + value.length() + " characters long: expected at most " + longest + ".");
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            wrong(name, "holds a control character: expected plain text.");
        }
        return value;
    }

    private @Nullable String single(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            wrong(name, "is given " + values.size() + " times: expected once.");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private <T> @Nullable T parsed(String name, String expected, Function<String, T> parse) {
        String value = single(name);
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong(name, "is '" + shortened(value) + "': expected " + expected + ".");
            return null;
        }
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
