package io.shopstream.query.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.search.SearchWord;
import io.shopstream.query.search.Understood.Chip;
import io.shopstream.query.search.Understood.Chip.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private final Reader reader = new Reader(Dictionary.shipped());

    @ParameterizedTest
    @CsvSource({
        "오버핏반팔티, 오버핏|반팔티",
        "뉴 발란스 운동화, 뉴 발란스|운동화",
        "나이키운동화, 나이키|운동화",
        "검정셔츠, 검정|셔츠",
        "반팔티, 반팔티",
        "알수없는말, 알수없는말",
        "black & white, black|white",
        "new balance 574, new balance|574",
    })
    void textIsCutIntoThingsThatAreKnownAndOtherWords(String text, String words) {
        assertThat(reader.read(text, ALL).words()).extracting(SearchWord::typed).containsExactly(words.split("\\|"));
    }

    @Test
    void priceAndColourBecomeChips() {
        Reading reading = reader.read("3만원 이하 검정 셔츠", ALL);

        assertThat(reading.words()).extracting(SearchWord::typed).containsExactly("검정", "셔츠");
        assertThat(reading.price()).isEqualTo(new PricePhrase(null, 30_000L, 0, 6));
        assertThat(reading.chips()).containsExactly(Chip.price("3만원 이하", null, 30_000L), Chip.colour("검정", "black"));
    }

    @Test
    void priceIsAWordLikeOthersWhereTheShopperHasSetBounds() {
        Reading reading = reader.read("3만원 이하 셔츠", EnumSet.of(Kind.COLOUR));

        assertThat(reading.price()).isNull();
        assertThat(reading.words()).extracting(SearchWord::typed).containsExactly("3만원", "이하", "셔츠");
    }

    @Test
    void sizeBecomesAChipInTheOrderTyped() {
        Reading reading = reader.read("검정 반팔티 L 사이즈 3만원 이하", ALL);

        assertThat(reading.words()).extracting(SearchWord::typed).containsExactly("검정", "반팔티");
        assertThat(reading.size().labels()).contains("L", "라지", "large");
        assertThat(reading.chips())
                .containsExactly(
                        Chip.colour("검정", "black"), Chip.size("L 사이즈", "L"), Chip.price("3만원 이하", null, 30_000L));
    }

    @Test
    void textOfAPriceAloneLooksForNoWord() {
        assertThat(reader.read("5만원대", ALL).words()).isEmpty();
    }
}
