package io.shopstream.query.edit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an edit stands in {@code product-edits}: all that is needed to ask for its status, whichever process answers. */
public record EditPlace(int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5})-(\\d{1,18})");

    /** Reads {@code partition-offset}; empty where the text is no place. */
    public static Optional<EditPlace> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new EditPlace(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
