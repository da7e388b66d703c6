package io.shopstream.query.pipeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a step counts, summed over its subtasks; {@code docs/operations.md} says which step counts what.
 *
 * @param operator as Flink's REST interface spells it: a blank, a colon, a comma and a dot are written as an underscore
 */
record StepMetric(String operator, String name, double sum) {

    static final String BEHIND = "pendingRecords";
    static final String IN = "numRecordsInPerSecond";
    static final String OUT = "numRecordsOutPerSecond";
    static final String REFUSED_ROWS = "rejectedUnits";

    /** Metrics of a whole task have no operator before them. */
    private static final Pattern ID = Pattern.compile(
            "([^.]+)\\.(" + String.join("|", BEHIND, IN, OUT, REFUSED_ROWS) + "|rule\\.[^.]+\\.rejected)");

    private static final Pattern RULE = Pattern.compile("rule\\.(.+)\\.rejected");

    private static final String COMMITTER = "__Committer";
    private static final String WRITER = "__Writer";
    private static final String SOURCE = "Source__";

    /** Empty for a metric that the status does not show. */
    static Optional<StepMetric> of(String id, double sum) {
        Matcher parts = ID.matcher(id);
        return parts.matches() ? Optional.of(new StepMetric(parts.group(1), parts.group(2), sum)) : Optional.empty();
    }

    /** Name of the step in the pipeline's code, none of which has an underscore; a sink's two operators are one step. */
    String step() {
        return spelled(operator.replaceFirst("^" + SOURCE, "").replaceFirst("(" + WRITER + "|" + COMMITTER + ")$", ""));
    }

    /** Where the operator stands in the name of its chain, such as {@code Source: raw-pages -> decode pages}. */
    int positionIn(String chain) {
        return chain.indexOf(spelled(operator));
    }

    /** Whether the operator hands on committables only, whose number says nothing. */
    boolean commits() {
        return operator.endsWith(COMMITTER);
    }

    boolean reads() {
        return operator.startsWith(SOURCE);
    }

    boolean writes() {
        return operator.endsWith(WRITER);
    }

    /** The rule by which the step refused, where the metric counts that. */
    Optional<String> rule() {
        Matcher rule = RULE.matcher(name);
        if (rule.matches()) {
            return Optional.of(rule.group(1));
        }
        return name.equals(REFUSED_ROWS) ? Optional.of("refused-row") : Optional.empty();
    }

    private static String spelled(String operator) {
        return operator.replace("__", ": ").replace('_', ' ');
    }
}
