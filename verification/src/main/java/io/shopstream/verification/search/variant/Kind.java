package io.shopstream.verification.search.variant;

import java.util.Locale;

/** Ways to miss a brand or a word. */
public enum Kind {
    /** Its last syllable is not typed to the end: {@code 무신ㅅ}. */
    HALF_TYPED,
    /** Only the first letter of each of its syllables, of three or more: {@code ㅁㅅㅅ}. */
    INITIALS,
    /** The keyboard was on the other layout: {@code antlstk}, {@code ㅜㅑㅏㄷ}. */
    WRONG_KEYBOARD,
    /** Words are joined, or one is split: {@code 오버핏반팔티}. */
    SPACING,
    /** One key went wrong, see {@link io.shopstream.verification.search.typing.Slip}. */
    TYPO,
    /** The brand's name in the other script: {@code nike} for {@code 나이키}. */
    OTHER_SCRIPT,
    /** Another word for the same: {@code 숏슬리브} for {@code 반팔}. */
    SYNONYM;

    /** As a person reads and types it, for example {@code half-typed}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
