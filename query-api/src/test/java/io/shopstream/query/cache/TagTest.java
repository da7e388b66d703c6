package io.shopstream.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagTest {

    @Test
    void spellingsOfABrandShareATag() {
        // decomposed Hangul and odd spaces; a search finds a brand whatever its case
        assertThat(Tag.brand(" \u1106\u1169\u1102\u1169\u1105\u116e\u11b7  Jeans\t"))
                .isEqualTo(Tag.brand("모노룸 jeans"));
    }

    @Test
    void categoriesAreAskedForAsTheyAreWritten() {
        assertThat(Tag.category("Jeans ")).isEqualTo(Tag.category("Jeans")).isNotEqualTo(Tag.category("jeans"));
    }

    @Test
    void kindsDoNotMix() {
        assertThat(Tag.brand("jeans")).isNotEqualTo(Tag.category("jeans"));
    }
}
