package io.shopstream.model.change;

/**
 * Names of the headers of a record in {@code dead-letters}. Key and value are the failing record's own bytes; its own
 * headers stand beside these, but for those that are named like these. Of a record that is too large for the topic they are
 * cut, see {@link #TRUNCATED}.
 */
public final class DeadLetter {

    /** All of them begin so. */
    public static final String PREFIX = "dl-";

    /** The step that refused it, for example {@code parse}. */
    public static final String STAGE = "dl-stage";
    /** The rule that it broke, for example {@code no-product}; a stable name from {@code docs/rules.md}. */
    public static final String RULE = "dl-rule";
    /** A sentence for a person. */
    public static final String REASON = "dl-reason";
    /** Where the record stood. */
    public static final String TOPIC = "dl-topic";

    public static final String PARTITION = "dl-partition";
    public static final String OFFSET = "dl-offset";
    /** When it was refused, ISO 8601. */
    public static final String TIME = "dl-time";

    /** Bytes of the record's own key, headers and value, where the letter does not hold all of them. */
    public static final String TRUNCATED = "dl-truncated";

    /**
     * The only header of a record without a value that is no letter but a mark: the letter at this {@code partition:offset} was
     * replayed. It stands in the letter's partition.
     */
    public static final String REPLAYED = "dl-replayed";

    /** On a replayed record, and so on its letter where it is refused again: the letter that it was replayed from. */
    public static final String REPLAY_OF = "dl-replay-of";
    /** Beside it: how often the record has been replayed. */
    public static final String ATTEMPT = "dl-attempt";

    private DeadLetter() {}
}
