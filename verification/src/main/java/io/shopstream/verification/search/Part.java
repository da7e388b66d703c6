package io.shopstream.verification.search;

import io.shopstream.verification.search.variant.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be judged alone. */
enum Part {
    /** English queries that people have rated. */
    ENGLISH(null),
    /** Korean queries that rules judge. */
    JUDGED(null),
    /** Korean names typed key by key. */
    KEYSTROKES(null),
    HALF_TYPED(Kind.HALF_TYPED),
    INITIALS(Kind.INITIALS),
    WRONG_KEYBOARD(Kind.WRONG_KEYBOARD),
    SPACING(Kind.SPACING),
    TYPO(Kind.TYPO),
    OTHER_SCRIPT(Kind.OTHER_SCRIPT),
    SYNONYM(Kind.SYNONYM);

    private final @Nullable Kind kind;

    Part(@Nullable Kind kind) {
        this.kind = kind;
    }

    /** The kind of variants that it is about, where it is about one. */
    Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /** As a person types it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
