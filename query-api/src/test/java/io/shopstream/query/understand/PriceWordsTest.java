package io.shopstream.query.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "3만원 이하 검정 셔츠|-|30000|검정 셔츠",
                "셔츠 3만원이하|-|30000|셔츠",
                "니트 5만 원 미만|-|49999|니트",
                "코트 20만원 이상|200000|-|코트",
                "1~3만원 티셔츠|10000|30000|티셔츠",
                "10,000원~29,900원 양말|10000|29900|양말",
                "5만원대 청바지|50000|59999|청바지",
                "30000원대 가방|30000|39999|가방",
                "만원 이하 모자|-|10000|모자",
                "3만5천원 이하|-|35000|",
                "1만5000원 이하 양말|-|15000|양말",
                "1만 5000원~2만5천원 양말|15000|25000|양말",
                "3만원대의 니트|30000|39999|니트",
                "1만원에서 2만원 사이 벨트|10000|20000|벨트",
                "sneakers under 50,000 won|-|50000|sneakers",
                "coat over 100000|100000|-|coat",
                "39,900원까지 후드|-|39900|후드",
                "Under 30,000 won shirt|-|30000|shirt",
                "9,900원~2만원 양말|9900|20000|양말",
                "5000~1만원 양말|5000|10000|양말",
                "30대 여성 원피스 5만원대|50000|59999|30대 여성 원피스"
            })
    void boundsAreFoundAndTheirWordsTaken(
            String query, @Nullable Long least, @Nullable Long most, @Nullable String rest) {
        PricePhrase phrase = Objects.requireNonNull(PriceWords.in(query));

        assertThat(phrase.least()).isEqualTo(least);
        assertThat(phrase.most()).isEqualTo(most);
        assertThat((query.substring(0, phrase.start()) + query.substring(phrase.end())).strip())
                .isEqualTo(rest == null ? "" : rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "리바이스 501",
                "1460 닥터마틴",
                "3만원",
                "size 95-100",
                "위",
                "천 가방",
                "under armour",
                "from 2024",
                "만두 이하",
                "99999999999만원 이하",
                "9,999,999,999,999,999,999원 이하"
            })
    void otherNumbersAndWordsAreLeftAlone(String query) {
        assertThat(PriceWords.in(query)).isNull();
    }
}
