package io.shopstream.standalone.settings;

import io.shopstream.model.settings.SettingsReader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The port of each listener; no two are the same. */
public final class Ports {

    private final Map<StackPort, Integer> numbers;

    public Ports(Map<StackPort, Integer> numbers) {
        this.numbers = new EnumMap<>(numbers);
        Map<Integer, StackPort> seen = new HashMap<>();
        this.numbers.forEach((port, number) -> {
            StackPort other = seen.put(number, port);
            if (other != null) {
                throw new IllegalArgumentException(other.setting().name() + " and "
                        + port.setting().name() + " are both " + number + ": give each a port of its own.");
            }
        });
    }

    static Map<StackPort, Integer> read(SettingsReader reader) {
        Map<StackPort, Integer> numbers = new EnumMap<>(StackPort.class);
        for (StackPort port : StackPort.values()) {
            numbers.put(port, reader.port(port.setting()));
        }
        return numbers;
    }

    public int of(StackPort port) {
        return Objects.requireNonNull(numbers.get(port), () -> port + " has no number.");
    }

    /** Host and port, as clients want it. */
    public String address(StackPort port) {
        return "127.0.0.1:" + of(port);
    }
}
