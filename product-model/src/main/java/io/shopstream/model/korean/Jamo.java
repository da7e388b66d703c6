package io.shopstream.model.korean;

/**
 * Letters of Hangul and how syllables are made of them (Unicode 15, section 3.12). Letters are those that a keyboard
 * gives, of the block Hangul Compatibility Jamo.
 */
final class Jamo {

    /** In the order of Unicode's initial consonants. */
    static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    /** In the order of Unicode's vowels. */
    static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";

    /** In the order of Unicode's final consonants; the first one stands for none. */
    static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    static final char NONE = ' ';

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';

    /** Letters that take two keys, each followed by them. */
    private static final String[] CLUSTERS = {
        "ㅘㅗㅏ", "ㅙㅗㅐ", "ㅚㅗㅣ", "ㅝㅜㅓ", "ㅞㅜㅔ", "ㅟㅜㅣ", "ㅢㅡㅣ", "ㄳㄱㅅ", "ㄵㄴㅈ", "ㄶㄴㅎ", "ㄺㄹㄱ", "ㄻㄹㅁ", "ㄼㄹㅂ", "ㄽㄹㅅ", "ㄾㄹㅌ", "ㄿㄹㅍ",
        "ㅀㄹㅎ", "ㅄㅂㅅ"
    };

    private Jamo() {}

    static boolean isSyllable(char character) {
        return character >= FIRST_SYLLABLE && character <= LAST_SYLLABLE;
    }

    static boolean isConsonant(char letter) {
        return letter >= 'ㄱ' && letter <= 'ㅎ';
    }

    static boolean isVowel(char letter) {
        return letter >= 'ㅏ' && letter <= 'ㅣ';
    }

    static char initialOf(char syllable) {
        return INITIALS.charAt((syllable - FIRST_SYLLABLE) / (VOWELS.length() * FINALS.length()));
    }

    static char vowelOf(char syllable) {
        return VOWELS.charAt((syllable - FIRST_SYLLABLE) / FINALS.length() % VOWELS.length());
    }

    /** {@link #NONE} where it ends in its vowel. */
    static char finalOf(char syllable) {
        return FINALS.charAt((syllable - FIRST_SYLLABLE) % FINALS.length());
    }

    static char syllable(char initial, char vowel, char last) {
        int number = INITIALS.indexOf(initial) * VOWELS.length() + VOWELS.indexOf(vowel);
        return (char) (FIRST_SYLLABLE + number * FINALS.length() + FINALS.indexOf(last));
    }

    /** The keys that give a letter: itself, or the two of a cluster. */
    static String keys(char letter) {
        for (String cluster : CLUSTERS) {
            if (cluster.charAt(0) == letter) {
                return cluster.substring(1);
            }
        }
        return String.valueOf(letter);
    }

    /** The letter that two keys give together; {@link #NONE} where they give none. */
    static char cluster(char one, char other) {
        for (String cluster : CLUSTERS) {
            if (cluster.charAt(1) == one && cluster.charAt(2) == other) {
                return cluster.charAt(0);
            }
        }
        return NONE;
    }
}
