package io.shopstream.ingest.source;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;

/**
 * A record that a step could not use.
 *
 * @param record the record untouched
 * @param stage the step, for example {@code parse}
 * @param rule the stable name of what it broke, see {@code docs/rules.md}
 * @param reason a sentence for a person
 */
public record Rejection(SourceRecord record, String stage, String rule, String reason) {

    /** Where every step puts its rejections. */
    public static final OutputTag<Rejection> TAG = new OutputTag<>("rejections", TypeInformation.of(Rejection.class));

    private static final int LONGEST_REASON = 1_000;

    public Rejection {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(rule, "rule");
        reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
