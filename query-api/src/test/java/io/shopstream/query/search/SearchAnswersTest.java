package io.shopstream.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.search.SearchHit.TextPiece;
import org.junit.jupiter.api.Test;

class SearchAnswersTest {

    @Test
    void markedNameIsCutIntoPieces() {
        assertThat(SearchAnswers.pieces("\ue000나이키\ue001 <b>에어</b> \ue000맥스\ue001"))
                .containsExactly(
                        new TextPiece("나이키", true), new TextPiece(" <b>에어</b> ", false), new TextPiece("맥스", true));
    }

    @Test
    void partsOfACompoundWordAreOnePiece() {
        assertThat(SearchAnswers.pieces("\ue000에어\ue001\ue000맥스\ue001 블랙"))
                .containsExactly(new TextPiece("에어맥스", true), new TextPiece(" 블랙", false));
    }

    @Test
    void unmarkedNameIsOnePiece() {
        assertThat(SearchAnswers.pieces("나이키")).containsExactly(new TextPiece("나이키", false));
    }
}
