package io.shopstream.query.pipeline;

import java.util.regex.Pattern;

/**
 * Makes of a stack trace what the public may see: its first line, without addresses and paths of the installation, without
 * control characters, of a bounded length. A host's bare name is not recognised.
 */
final class FailureLine {

    /** Longest line, in characters. */
    static final int LONGEST = 300;

    /** Longest text that is searched for addresses. */
    private static final int LONGEST_SEARCHED = 2_000;

    private static final String HIDDEN = "[…]";

    /** Control and format characters, such as those that turn the direction of a text, and blanks round them. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private static final Pattern ADDRESS = Pattern.compile(String.join(
            "|",
            "\\b[A-Za-z][A-Za-z0-9+.:-]{1,40}:/+\\S+", // with a scheme, jdbc: included
            "(?:[\\w.-]*/)?\\[[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(?:%\\w+)?](?::\\d+)?", // IPv6
            "(?:[\\w.-]*/)?\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b(?::\\d+)?", // IPv4, after the name where it is resolved
            "\\b[A-Za-z0-9][\\w.-]*(?:/\\S*?)?:\\d{2,5}\\b", // host:port
            "(?<![\\w/])(?:/[\\w.@%+~-]+){2,}/?")); // path of a file

    private FailureLine() {}

    static String of(String stackTrace) {
        String line = stackTrace.lines().findFirst().orElse("");
        String searched = cut(line, LONGEST_SEARCHED);
        String printable = UNPRINTABLE.matcher(searched).replaceAll(" ").strip();
        return cut(ADDRESS.matcher(printable).replaceAll(HIDDEN), LONGEST);
    }

    /** Never ends within a surrogate pair. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
