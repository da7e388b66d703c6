package io.shopstream.ingest.source;

/**
 * What a record must be like for a job to use it, beside the rules of pages and products. The names go into dead letters
 * and never change; {@code docs/rules.md} explains each.
 */
public enum RecordRule {
    MALFORMED_EVENT("malformed-event"),
    MALFORMED_EDIT("malformed-edit"),
    MALFORMED_CHANGE("malformed-change"),
    REFUSED_BY_INDEX("refused-by-index");

    private final String ruleName;

    RecordRule(String ruleName) {
        this.ruleName = ruleName;
    }

    public String ruleName() {
        return ruleName;
    }
}
