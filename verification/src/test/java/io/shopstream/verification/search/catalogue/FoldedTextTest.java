package io.shopstream.verification.search.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void caseBlanksPunctuationAndFormAreFoldedAway() {
        assertThat(FoldedText.fold("Arc'teryx  LEAF")).isEqualTo("arcteryxleaf");
        assertThat(FoldedText.fold(Normalizer.normalize("무신사 스탠다드", Form.NFD))).isEqualTo("무신사스탠다드");
    }

    @Test
    void textIsHeldAcrossBlanks() {
        FoldedText name = FoldedText.of("오버핏 반팔티");

        assertThat(name.holds("오버핏반팔")).isTrue();
        assertThat(name.holdsWhole("오버핏반팔")).isFalse();
        assertThat(name.holdsWhole("오버핏반팔티")).isTrue();
    }

    @Test
    void wordEndsWhereTheScriptChanges() {
        FoldedText name = FoldedText.of("나이키(NIKE)501진");

        assertThat(name.holdsWhole("나이키")).isTrue();
        assertThat(name.holdsWhole("nike")).isTrue();
        assertThat(name.holdsWhole("501")).isTrue();
        assertThat(name.holdsWhole("진")).isTrue();
    }

    @Test
    void laterWholeWordIsFoundAfterAPart() {
        assertThat(FoldedText.of("sleeveless by Lee").holdsWhole("lee")).isTrue();
        assertThat(FoldedText.of("sleeveless").holdsWhole("lee")).isFalse();
    }
}
