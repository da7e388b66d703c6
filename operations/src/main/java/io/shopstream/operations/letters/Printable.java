package io.shopstream.operations.letters;

import java.nio.charset.StandardCharsets;

/**
 * Foreign text for a terminal: characters that would steer it, hide text or turn its direction are shown as {@code \}{@code
 * uXXXX}, so that a hostile page cannot do it.
 */
public final class Printable {

    private Printable() {}

    /** On one line. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** Line ends and tabs stay. */
    public static String text(byte[] bytes) {
        return escaped(new String(bytes, StandardCharsets.UTF_8), true);
    }

    private static String escaped(String text, boolean lines) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isPlain(character) || (lines && (character == '\n' || character == '\t'))) {
                shown.appendCodePoint(character);
            } else {
                shown.append(String.format("\\u%04x", character));
            }
        });
        return shown.toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
