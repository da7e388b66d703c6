package io.shopstream.extraction.resolve;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes text of what shops write into structured data: without tags and entities, white space as single blanks. */
final class PlainText {

    /** No shop describes a product in more; the rest is cut off. */
    private static final int LONGEST = 20_000;

    private static final Pattern MARKUP =
            Pattern.compile("<[a-zA-Z/!]|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private PlainText() {}

    static String of(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        if (isPlain(text)) {
            return text.strip();
        }
        for (int layer = 0; layer < 2 && MARKUP.matcher(text).find(); layer++) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Whether it has neither the beginnings of markup nor white space other than single blanks. */
    private static boolean isPlain(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean special = character < ' ' || character == '<' || character == '&' || character == '\u00A0';
            if (special || (blank && character == ' ')) {
                return false;
            }
            blank = character == ' ';
        }
        return true;
    }

    static @Nullable String orNull(@Nullable String written) {
        String text = written == null ? "" : of(written);
        return text.isEmpty() ? null : text;
    }
}
