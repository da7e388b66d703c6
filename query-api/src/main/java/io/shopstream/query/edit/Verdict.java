package io.shopstream.query.edit;

import org.jspecify.annotations.Nullable;

/**
 * How far the ingest job is with an edit.
 *
 * @param taken whether the edit lies before the job's newest checkpoint
 * @param refusal why the job put it aside; null where it did not
 */
public record Verdict(boolean taken, @Nullable Refusal refusal) {

    static final Verdict WAITING = new Verdict(false, null);

    /**
     * Why an edit was refused, from the headers of its dead letter.
     *
     * @param rule stable name, see {@code docs/rules.md}
     * @param reason a sentence for a person
     */
    public record Refusal(String rule, String reason) {}
}
