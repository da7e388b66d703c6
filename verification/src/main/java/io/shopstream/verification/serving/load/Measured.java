package io.shopstream.verification.serving.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a load.
 *
 * @param sent questions
 * @param errors how often what failed; no latency is counted of these
 * @param latency from the moment at which a question was to arrive until its whole answer was there
 * @param lateness of the load itself: from that moment until the question was sent
 */
public record Measured(int sent, Map<String, Integer> errors, Latencies latency, Latencies lateness) {

    public Measured {
        errors = Map.copyOf(errors);
    }

    public int failed() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** For a table's cell. */
    public String errorText() {
        return errors.isEmpty() ? "0" : new TreeMap<>(errors).toString();
    }
}
