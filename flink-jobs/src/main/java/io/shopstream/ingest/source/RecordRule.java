package io.shopstream.ingest.source;

import io.shopstream.model.change.ProductEdit;

/**
 * What a record must be like for a job to use it, beside the rules of pages and products. The names go into dead letters
 * and never change; {@code docs/rules.md} explains each.
 */
public enum RecordRule {
    MALFORMED_EVENT("malformed-event"),
    MALFORMED_EDIT("malformed-edit"),
    OUTDATED_EDIT(ProductEdit.OUTDATED),
    MALFORMED_CHANGE("malformed-change"),
    MALFORMED_SITE_RULE("malformed-site-rule"),
    REFUSED_BY_INDEX("refused-by-index");

    private final String ruleName;

    RecordRule(String ruleName) {
        this.ruleName = ruleName;
    }

    public String ruleName() {
        return ruleName;
    }
}
