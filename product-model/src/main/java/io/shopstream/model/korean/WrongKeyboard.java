package io.shopstream.model.korean;

import java.util.Locale;

/**
 * What somebody meant who typed on the other layout: of the Korean one for two sets (KS X 5002) and the Latin one
 * (QWERTY), both on the same keys.
 */
public final class WrongKeyboard {

    private static final String LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
    private static final String HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";

    private WrongKeyboard() {}

    /** Hangul of the keys of Latin letters: {@code antlstk} is {@code 무신사}. Without a small letter it was Caps Lock. */
    public static String hangul(String latin) {
        String pressed = latin.chars().anyMatch(Character::isLowerCase) ? latin : latin.toLowerCase(Locale.ROOT);
        StringBuilder keys = new StringBuilder(pressed.length());
        for (int i = 0; i < pressed.length(); i++) {
            char letter = pressed.charAt(i);
            int exactly = LATIN.indexOf(letter);
            int key = exactly >= 0 ? exactly : LATIN.indexOf(Character.toLowerCase(letter));
            keys.append(key >= 0 ? HANGUL.charAt(key) : letter);
        }
        return Hangul.typed(keys.toString());
    }

    /** Latin letters of the keys of Hangul: {@code ㅜㅑㅏㄷ} is {@code nike}. */
    public static String latin(String hangul) {
        String keys = Hangul.keys(hangul);
        StringBuilder latin = new StringBuilder(keys.length());
        for (int i = 0; i < keys.length(); i++) {
            int key = HANGUL.indexOf(keys.charAt(i));
            latin.append(key >= 0 ? LATIN.charAt(key) : keys.charAt(i));
        }
        return latin.toString();
    }
}
