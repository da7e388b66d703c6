package io.shopstream.operations.letters;

/** Where a letter stands in {@code dead-letters}; written {@code partition:offset}. */
public record LetterId(int partition, long offset) {

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static LetterId parse(String text) {
        if (!text.matches("[0-9]{1,9}:[0-9]{1,18}")) {
            throw new IllegalArgumentException("'" + text
                    + "' is no letter: expected partition:offset as 'dead-letters list' shows it, such as 0:17.");
        }
        int colon = text.indexOf(':');
        return new LetterId(Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
