package io.shopstream.verification.search.catalogue;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text in form C without case, blanks and punctuation, which still knows where its words begin and end. A word also ends where
 * the script changes: {@code 나이키(NIKE)} and {@code 501진} are two words each.
 */
public final class FoldedText {

    private final String letters;

    /** Places before the letters at which a word begins; the last one is the end. */
    private final BitSet bounds;

    private FoldedText(String letters, BitSet bounds) {
        this.letters = letters;
        this.bounds = bounds;
    }

    public static FoldedText of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        BitSet bounds = new BitSet();
        bounds.set(0);
        int before = -1;
        for (int letter : lowered(text).codePoints().toArray()) {
            if (!Character.isLetterOrDigit(letter)) {
                before = -1;
                continue;
            }
            if (before < 0 || kind(before) != kind(letter)) {
                bounds.set(letters.length());
            }
            letters.appendCodePoint(letter);
            before = letter;
        }
        bounds.set(letters.length());
        return new FoldedText(letters.toString(), bounds);
    }

    /** The text without what is folded away. */
    public static String fold(String text) {
        return of(text).letters;
    }

    /** Whether a folded text stands in it, wherever. */
    public boolean holds(String folded) {
        return letters.contains(folded);
    }

    /** Whether a folded text stands in it as one or more whole words. */
    public boolean holdsWhole(String folded) {
        int place = letters.indexOf(folded);
        while (place >= 0) {
            if (bounds.get(place) && bounds.get(place + folded.length())) {
                return true;
            }
            place = letters.indexOf(folded, place + 1);
        }
        return false;
    }

    private static String lowered(String text) {
        return Normalizer.normalize(text, Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The script of a letter; null of a digit, which belongs to none. */
    private static @Nullable UnicodeScript kind(int letter) {
        return Character.isDigit(letter) ? null : UnicodeScript.of(letter);
    }
}
