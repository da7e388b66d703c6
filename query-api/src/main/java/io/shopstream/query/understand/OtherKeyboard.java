package io.shopstream.query.understand;

import io.shopstream.model.korean.Hangul;
import io.shopstream.model.korean.WrongKeyboard;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text as if the other keyboard layout had been on, where that gives words. */
final class OtherKeyboard {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z ]{2,}");

    /** The last letter may be of a syllable that is still being typed. */
    private static final Pattern SYLLABLES = Pattern.compile("(?:[가-힣]+ )*[가-힣]+[ㄱ-ㅎ]?");

    private static final Pattern LATIN_WORDS = Pattern.compile("[A-Za-z0-9 ]{2,}");
    private static final Pattern LONE_LETTER = Pattern.compile("[ㄱ-ㅣ]");

    /** What may be words where the keys happen to make syllables: {@code 혗챠} is {@code gucci}. */
    private static final Pattern WITH_VOWELS = Pattern.compile("(?:\\p{Alnum}*[aeiouyAEIOUY]\\p{Alnum}*(?: |$))+");

    private OtherKeyboard() {}

    /** Null where the other layout gives no words. */
    static @Nullable String of(String text) {
        if (LATIN.matcher(text).matches()) {
            String hangul = WrongKeyboard.hangul(text);
            return SYLLABLES.matcher(hangul).matches() ? hangul : null;
        }
        if (Hangul.isIn(text)) {
            String latin = WrongKeyboard.latin(text);
            boolean words = LONE_LETTER.matcher(text).find()
                    || WITH_VOWELS.matcher(latin).matches();
            return words && LATIN_WORDS.matcher(latin).matches() ? latin : null;
        }
        return null;
    }
}
