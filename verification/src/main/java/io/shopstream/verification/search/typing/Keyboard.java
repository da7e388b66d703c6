package io.shopstream.verification.search.typing;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Korean keyboard for two sets (KS X 5002). A key is named by the Latin letter on it, a capital is one with Shift:
 * {@code 무신사} is {@code antlstk}. Written for the judge alone, so that it does not repeat a mistake of the search: a pattern
 * instead of an automaton finds the syllables, and Unicode's own normalization composes them.
 */
public final class Keyboard {

    /** Keys of each letter, in the order of Unicode's conjoining letters (chapter 3.12). */
    private static final List<String> INITIALS = List.of("r R s e E f a q Q t T d w W c z x v g".split(" "));

    private static final List<String> VOWELS = List.of("k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" "));

    private static final List<String> FINALS =
            List.of("r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" "));

    private static final char FIRST_INITIAL = '\u1100';
    private static final char FIRST_VOWEL = '\u1161';
    private static final char FIRST_FINAL = '\u11a8';

    /** Letters that stand alone, in the same orders. */
    private static final String LONE_CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    private static final String LONE_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";

    private static final String VOWEL_KEY = "[koiOjpuPhynbml]";

    /** A consonant closes a syllable unless a vowel follows, which takes it for the next one. */
    private static final Pattern TYPED = Pattern.compile("(?<initial>[rRseEfaqQtTdwWczxvg])?"
            + "(?<vowel>hk|ho|hl|nj|np|nl|ml|" + VOWEL_KEY + ")"
            + "(?<final>(?:rt|sw|sg|f[raqtxvg]|qt|[rRsefaqtTdwczxvg])(?!" + VOWEL_KEY + "))?"
            + "|(?<consonant>[rRseEfaqQtTdwWczxvg])|(?<other>.)");

    private static final Pattern HANGUL = Pattern.compile("[가-힣]+( [가-힣]+)*");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+( [A-Za-z]+)*");
    private static final String SHIFTED = "QWERTOP";

    private Keyboard() {}

    /** Whether all of it is whole syllables, in words. */
    public static boolean isHangul(String text) {
        return HANGUL.matcher(text).matches();
    }

    /** Whether all of it is Latin letters, in words. */
    public static boolean isLatin(String text) {
        return LATIN.matcher(text).matches();
    }

    /** The keys of a text of syllables; what is no syllable stays as it is. */
    public static String keys(String text) {
        StringBuilder keys = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Form.NFD).toCharArray()) {
            if (letter >= FIRST_INITIAL && letter < FIRST_INITIAL + INITIALS.size()) {
                keys.append(INITIALS.get(letter - FIRST_INITIAL));
            } else if (letter >= FIRST_VOWEL && letter < FIRST_VOWEL + VOWELS.size()) {
                keys.append(VOWELS.get(letter - FIRST_VOWEL));
            } else if (letter >= FIRST_FINAL && letter < FIRST_FINAL + FINALS.size()) {
                keys.append(FINALS.get(letter - FIRST_FINAL));
            } else {
                keys.append(letter);
            }
        }
        return keys.toString();
    }

    /** What these keys put into a text box, as an input method joins them: {@code ant} is {@code 뭇}. */
    public static String typed(String keys) {
        StringBuilder text = new StringBuilder();
        Matcher part = TYPED.matcher(unshifted(keys));
        while (part.find()) {
            text.append(part(part));
        }
        return text.toString();
    }

    /** What these Latin words become where the keyboard was left on Hangul: {@code nike} is {@code ㅜㅑㅏㄷ}. */
    public static String onHangulLayout(String latin) {
        return typed(latin.toLowerCase(Locale.ROOT));
    }

    /** What stands in the box after each key; a blank waits for the key after it. */
    public static List<String> states(String text) {
        boolean hangul = isHangul(text);
        String keys = hangul ? keys(text) : text;
        List<String> states = new ArrayList<>();
        for (int end = 1; end <= keys.length(); end++) {
            if (keys.charAt(end - 1) != ' ') {
                states.add(hangul ? typed(keys.substring(0, end)) : keys.substring(0, end));
            }
        }
        return states;
    }

    /** The letters that the first keys of its syllables give: {@code 무신사} is {@code ㅁㅅㅅ}. */
    public static String initials(String syllables) {
        StringBuilder initials = new StringBuilder();
        for (char letter : Normalizer.normalize(syllables, Form.NFD).toCharArray()) {
            if (letter >= FIRST_INITIAL && letter < FIRST_INITIAL + INITIALS.size()) {
                initials.append(LONE_CONSONANTS.charAt(letter - FIRST_INITIAL));
            } else if (letter == ' ') {
                initials.append(letter);
            }
        }
        return initials.toString();
    }

    private static String part(Matcher part) {
        if (part.group("other") != null) {
            return part.group("other");
        }
        if (part.group("consonant") != null) {
            return lone(LONE_CONSONANTS, INITIALS, part.group("consonant"));
        }
        if (part.group("initial") == null) {
            String closing = part.group("final") == null ? "" : typed(part.group("final"));
            return lone(LONE_VOWELS, VOWELS, part.group("vowel")) + closing;
        }
        String letters = conjoining(FIRST_INITIAL, INITIALS, part.group("initial"))
                + conjoining(FIRST_VOWEL, VOWELS, part.group("vowel"))
                + (part.group("final") == null ? "" : conjoining(FIRST_FINAL, FINALS, part.group("final")));
        return Normalizer.normalize(letters, Form.NFC);
    }

    private static String conjoining(char first, List<String> letters, String keys) {
        return String.valueOf((char) (first + letters.indexOf(keys)));
    }

    private static String lone(String letters, List<String> keysOfEach, String keys) {
        return String.valueOf(letters.charAt(keysOfEach.indexOf(keys)));
    }

    /** Shift changes seven keys only. */
    private static String unshifted(String keys) {
        StringBuilder plain = new StringBuilder(keys.length());
        for (int place = 0; place < keys.length(); place++) {
            char key = keys.charAt(place);
            plain.append(SHIFTED.indexOf(key) >= 0 ? key : Character.toLowerCase(key));
        }
        return plain.toString();
    }
}
