package io.shopstream.model.korean;

/** Text in Hangul, taken apart as people type and shorten it. What is not Hangul stays as it is. */
public final class Hangul {

    private Hangul() {}

    /** Whether it has a syllable or a single letter of Hangul. */
    public static boolean isIn(String text) {
        return text.chars().anyMatch(character -> Jamo.isSyllable((char) character) || isLetter((char) character));
    }

    /**
     * The keys that make a text, one letter each: {@code 무신ㅅ} is {@code ㅁㅜㅅㅣㄴㅅ}, {@code 값} is {@code ㄱㅏㅂㅅ}. What
     * is being typed begins with the keys of what will have been typed, which is not so for syllables.
     */
    public static String keys(String text) {
        StringBuilder keys = new StringBuilder(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Jamo.isSyllable(character)) {
                keys.append(Jamo.initialOf(character)).append(Jamo.keys(Jamo.vowelOf(character)));
                char last = Jamo.finalOf(character);
                keys.append(last == Jamo.NONE ? "" : Jamo.keys(last));
            } else {
                keys.append(isLetter(character) ? Jamo.keys(character) : String.valueOf(character));
            }
        }
        return keys.toString();
    }

    /** The first letter of each syllable: {@code 무신사 스탠다드} is {@code ㅁㅅㅅ ㅅㅌㄷㄷ}. */
    public static String initials(String text) {
        StringBuilder initials = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            initials.append(Jamo.isSyllable(character) ? Jamo.initialOf(character) : character);
        }
        return initials.toString();
    }

    /** Whether it is written in initial letters: two or more consonants, and blanks. */
    public static boolean isInitials(String text) {
        String letters = keys(text.replace(" ", ""));
        return letters.length() > 1 && letters.chars().allMatch(letter -> Jamo.isConsonant((char) letter));
    }

    /** The text that keys make, as an input method joins them: {@code ㅁㅜㅅㅣㄴㅅㅏ} is {@code 무신사}. */
    public static String typed(String keys) {
        SyllableComposer composer = new SyllableComposer();
        keys.chars().forEach(key -> composer.press((char) key));
        return composer.text();
    }

    private static boolean isLetter(char character) {
        return Jamo.isConsonant(character) || Jamo.isVowel(character);
    }
}
