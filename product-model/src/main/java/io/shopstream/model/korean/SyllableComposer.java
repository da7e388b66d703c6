package io.shopstream.model.korean;

/** Joins keys to syllables as an input method does: a consonant ends a syllable until a vowel takes it for the next one. */
final class SyllableComposer {

    private final StringBuilder text = new StringBuilder();
    private char initial = Jamo.NONE;
    private char vowel = Jamo.NONE;
    private char last = Jamo.NONE;

    void press(char key) {
        if (Jamo.isVowel(key)) {
            pressVowel(key);
        } else if (Jamo.isConsonant(key)) {
            pressConsonant(key);
        } else {
            end();
            text.append(key);
        }
    }

    String text() {
        end();
        return text.toString();
    }

    private void pressConsonant(char key) {
        boolean open = initial != Jamo.NONE && vowel != Jamo.NONE;
        char joined = open && last != Jamo.NONE ? Jamo.cluster(last, key) : Jamo.NONE;
        if (open && last == Jamo.NONE && Jamo.FINALS.indexOf(key) > 0) {
            last = key;
        } else if (joined != Jamo.NONE) {
            last = joined;
        } else {
            end();
            initial = key;
        }
    }

    private void pressVowel(char key) {
        char joined = vowel != Jamo.NONE && last == Jamo.NONE ? Jamo.cluster(vowel, key) : Jamo.NONE;
        if (joined != Jamo.NONE) {
            vowel = joined;
        } else if (last != Jamo.NONE) {
            String keys = Jamo.keys(last);
            last = keys.length() > 1 ? keys.charAt(0) : Jamo.NONE;
            end();
            initial = keys.charAt(keys.length() - 1);
            vowel = key;
        } else {
            if (vowel != Jamo.NONE) {
                end();
            }
            vowel = key;
        }
    }

    private void end() {
        if (initial != Jamo.NONE && vowel != Jamo.NONE && Jamo.INITIALS.indexOf(initial) >= 0) {
            text.append(Jamo.syllable(initial, vowel, last));
        } else {
            append(initial);
            append(vowel);
            append(last);
        }
        initial = Jamo.NONE;
        vowel = Jamo.NONE;
        last = Jamo.NONE;
    }

    private void append(char letter) {
        if (letter != Jamo.NONE) {
            text.append(letter);
        }
    }
}
