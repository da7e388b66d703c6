package io.shopstream.extraction.signal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Categories that shops write as one text: {@code Clothes > Shirts}, {@code Clothes / Shirts}. */
public final class CategoryPath {

    /** A longer text is no path; the rest is not read. */
    private static final int LONGEST = 1_000;

    private static final Pattern BETWEEN = Pattern.compile("[>›»]|\\s/\\s");

    private CategoryPath() {}

    /** The names, the widest first. */
    public static List<String> names(String written) {
        String path = written.substring(0, Math.min(written.length(), LONGEST));
        return Stream.of(BETWEEN.split(path, -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
