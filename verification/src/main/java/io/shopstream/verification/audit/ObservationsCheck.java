package io.shopstream.verification.audit;

import io.shopstream.verification.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds the observations against the products that were joined from them: a key without state is read back from there,
 * and what is missing or older would take the product back. They may be newer, where a sight changed nothing.
 */
final class ObservationsCheck {

    private ObservationsCheck() {}

    static List<Finding> of(Map<String, ProductRow> rows, Map<String, ObservationSum> sums) {
        List<Finding> findings = new ArrayList<>();
        rows.values().forEach(row -> {
            String due = "versions that add up to " + row.version() + " or more";
            ObservationSum sum = sums.get(row.key());
            if (sum == null) {
                findings.add(Finding.missing(Kind.OBSERVATION, row.key(), due));
            } else if (sum.versions() < row.version()) {
                findings.add(new Finding(Kind.OBSERVATION, row.key(), due, Long.toString(sum.versions())));
            }
        });
        sums.values().stream()
                .filter(sum -> !rows.containsKey(sum.key()))
                .forEach(sum -> findings.add(Finding.extra(Kind.OBSERVATION, sum.key(), sum)));
        return findings;
    }
}
