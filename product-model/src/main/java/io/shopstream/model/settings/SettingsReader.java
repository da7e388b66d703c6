package io.shopstream.model.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns environment variables into values and collects what is wrong with them. A caller reads all it needs, then calls
 * {@link #check()}; until then a wrong variable yields a stand-in that must not be used.
 */
public final class SettingsReader {

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    public SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    public String text(Setting setting) {
        return parsed(setting, "a text", "", Function.identity());
    }

    /** The value, or empty where neither the variable nor a default is given. */
    public Optional<String> optional(Setting setting) {
        return Optional.of(raw(setting)).filter(value -> !value.isEmpty());
    }

    public int port(Setting setting) {
        return whole(setting, 1, 65_535);
    }

    public int whole(Setting setting, int least, int most) {
        return parsed(setting, "a whole number from " + least + " to " + most, least, value -> {
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException(value);
            }
            return number;
        });
    }

    public boolean flag(Setting setting) {
        return parsed(setting, "true or false", false, value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        });
    }

    public Duration duration(Setting setting) {
        return duration(setting, Duration.ZERO);
    }

    /** A duration that is at least as long as another. */
    public Duration duration(Setting setting, Duration least) {
        String bound = least.isZero() ? "" : ", at least " + least;
        return parsed(setting, "an ISO-8601 duration such as PT5S" + bound, least, value -> {
            Duration duration = Duration.parse(value);
            if (duration.compareTo(least) < 0) {
                throw new IllegalArgumentException(value);
            }
            return duration;
        });
    }

    /** A JDBC address of PostgreSQL. */
    public String postgresAddress(Setting setting) {
        return parsed(setting, "jdbc:postgresql://host:port/database", "jdbc:postgresql:", value -> {
            if (!value.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException(value);
            }
            return value;
        });
    }

    /** One of the constants, written exactly as its name in lower case: other programs read the same variable so. */
    public <E extends Enum<E>> E choice(Setting setting, Class<E> choices) {
        List<E> all = List.of(choices.getEnumConstants());
        List<String> names = all.stream()
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        return parsed(setting, "one of " + String.join(", ", names), all.get(0), value -> {
            if (!names.contains(value)) {
                throw new IllegalArgumentException(value);
            }
            return all.get(names.indexOf(value));
        });
    }

    /** An absolute address with a host, such as {@code http://127.0.0.1:9201}. */
    public URI address(Setting setting) {
        return parsed(setting, "an address such as http://127.0.0.1:9201", URI.create("http://invalid"), value -> {
            try {
                URI address = new URI(value);
                if (address.getHost() == null) {
                    throw new IllegalArgumentException(value);
                }
                return address;
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(value, e);
            }
        });
    }

    /** Complains of a value that does not go with another one, where the condition does not hold. */
    public void require(boolean condition, Setting setting, String expected) {
        if (!condition) {
            problems.add(setting.name() + " is '" + withoutSecret(raw(setting)) + "': expected " + expected + ".");
        }
    }

    /**
     * Ends the reading.
     *
     * @throws SettingsException when any variable was wrong, with one line for each
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    private <T> T parsed(Setting setting, String expected, T standIn, Function<String, T> parse) {
        String value = raw(setting);
        if (value.isEmpty()) {
            problems.add(setting.name() + " is not set: expected " + expected + ".");
            return standIn;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(setting.name() + " is '" + withoutSecret(value) + "': expected " + expected + ".");
            return standIn;
        }
    }

    /** An address without the user and password that may stand in it: problems are printed and logged. */
    private static String withoutSecret(String value) {
        return value.replaceFirst("//.*@", "//...@");
    }

    private String raw(Setting setting) {
        return environment.getOrDefault(setting.name(), setting.defaultValue()).strip();
    }
}
