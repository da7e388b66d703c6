package io.shopstream.verification.audit;

import io.shopstream.verification.audit.Finding.Kind;
import io.shopstream.verification.load.ExpectedChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a log of changes against the oracle and against itself: where the sequence is known it must be exactly that, and
 * every product's changes must follow one on the other, none missing, none twice, up to the product's row.
 */
final class ChangesCheck {

    private final Map<String, List<Change>> byKey;
    private final List<Finding> findings = new ArrayList<>();

    private ChangesCheck(List<Change> changes) {
        this.byKey = changes.stream()
                .sorted(Comparator.comparingLong(Change::version))
                .collect(Collectors.groupingBy(Change::key));
    }

    static List<Finding> of(
            List<Change> changes, Map<String, List<ExpectedChange>> expected, Map<String, ProductRow> rows) {
        ChangesCheck check = new ChangesCheck(changes);
        expected.forEach(check::sequence);
        check.byKey.forEach((key, ofKey) -> check.chain(key, ofKey, rows.get(key)));
        rows.values().stream()
                .filter(row -> !check.byKey.containsKey(row.key()))
                .forEach(row ->
                        check.findings.add(Finding.missing(Kind.CHAIN, row.key(), "changes to " + row.version())));
        return check.findings;
    }

    /** The differences between the log and the topic, which were written by different sinks. */
    static List<Finding> between(List<Change> log, List<Change> topic) {
        Map<Change, Integer> balance = new HashMap<>();
        log.forEach(change -> balance.merge(change, 1, Integer::sum));
        topic.forEach(change -> balance.merge(change, -1, Integer::sum));
        List<Finding> findings = new ArrayList<>();
        balance.forEach((change, more) -> {
            if (more > 0) {
                findings.add(Finding.missing(Kind.CHANGES_TOPIC, change.key(), more + " of " + change));
            } else if (more < 0) {
                findings.add(Finding.extra(Kind.CHANGES_TOPIC, change.key(), -more + " of " + change));
            }
        });
        return findings;
    }

    private void sequence(String key, List<ExpectedChange> expected) {
        List<ExpectedChange> found =
                byKey.getOrDefault(key, List.of()).stream().map(Change::content).toList();
        if (!found.equals(expected)) {
            findings.add(new Finding(Kind.CHANGE_LOG, key, expected.toString(), found.toString()));
        }
    }

    private void chain(String key, List<Change> changes, @Nullable ProductRow row) {
        long before = 0;
        for (Change change : changes) {
            if (change.previous() != before) {
                findings.add(new Finding(
                        Kind.CHAIN,
                        key,
                        "a change from version " + before,
                        "one from " + change.previous() + " to " + change.version()));
            }
            before = change.version();
        }
        if (row == null || row.version() != before) {
            findings.add(new Finding(
                    Kind.CHAIN,
                    key,
                    "the product in version " + before,
                    row == null ? Finding.NOTHING : "version " + row.version()));
        }
    }
}
