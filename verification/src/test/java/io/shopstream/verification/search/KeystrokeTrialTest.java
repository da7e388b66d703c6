package io.shopstream.verification.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.verification.search.KeystrokeTrial.Emptiness;
import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.engine.Engine;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeystrokeTrialTest {

    @Test
    void emptyAnswersAreCountedByKeystroke() {
        // ㄴ 나 낭 나이 나잌 나이키, then ㄴ 니 닡 니트
        Engine ours = nothingFor(Set.of("ㄴ", "나잌"));

        KeystrokeTrial trial = KeystrokeTrial.run(
                List.of("나이키", "니트"), Contest.between(ours, nothingFor(Set.of()), Catalogue.of(List.of())));

        assertThat(trial.ours()).isEqualTo(new Emptiness(10, 3, 2, 2, List.of("ㄴ", "나잌")));
        assertThat(trial.ours().share()).isEqualTo(0.3);
        assertThat(trial.ours().shareFromTheSecond()).isEqualTo(1.0 / 8);
        assertThat(trial.plain().share()).isZero();
    }

    private static Engine nothingFor(Set<String> texts) {
        return text -> texts.contains(text) ? List.of() : List.of("shop:1");
    }
}
