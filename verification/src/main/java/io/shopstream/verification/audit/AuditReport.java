package io.shopstream.verification.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an audit found.
 *
 * @param findings none where every store holds exactly what it must
 * @param compared how many things of each sort were compared
 */
public record AuditReport(List<Finding> findings, Map<String, Integer> compared) {

    private static final int SHOWN_OF_A_KIND = 20;

    public AuditReport {
        findings = List.copyOf(findings);
    }

    public boolean clean() {
        return findings.isEmpty();
    }

    /** Some lines for a person: what was compared, and the first findings of each kind. */
    @Override
    public String toString() {
        String all = new TreeMap<>(compared)
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ", "Compared ", "."));
        return findings.isEmpty() ? all + "\nAudit clean." : all + "\n" + findings.size() + " findings:\n" + shown();
    }

    private String shown() {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(AuditReport::shown)
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Collection<Finding> ofAKind) {
        String first =
                ofAKind.stream().limit(SHOWN_OF_A_KIND).map(Finding::toString).collect(Collectors.joining("\n"));
        int hidden = ofAKind.size() - SHOWN_OF_A_KIND;
        return hidden > 0 ? first + "\n... and " + hidden + " more of this kind" : first;
    }
}
