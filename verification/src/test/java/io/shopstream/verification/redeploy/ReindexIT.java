package io.shopstream.verification.redeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.verification.redeploy.SearchFlow.Answer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.Stores;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index is built anew while pages flow and searches are made. */
class ReindexIT {

    private static final String SHOP = "reindex.example";
    private static final int SOME = 100;
    private static final Duration WITHIN = Duration.ofMinutes(3);

    @Test
    void noSearchFailsOrMissesWhatWasThereAndChangesOfMeanwhileAreInTheNewIndex() throws Exception {
        RunningStack stack = RunningStack.shared();
        Stores stores = stack.stores();
        try (PageFlow pages = new PageFlow(stack, SHOP)) {
            await().atMost(WITHIN).until(() -> stores.documents(SHOP).size() >= SOME);
            List<Answer> answers;
            String printed;
            try (SearchFlow searches = new SearchFlow(stack, SHOP)) {
                printed = stack.reindex();
                answers = searches.stop();
            }
            int sent = pages.stop();

            assertThat(printed).contains("Searches are answered from products-v");
            assertThat(answers).hasSizeGreaterThan(SOME).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.total()).isGreaterThanOrEqualTo(SOME);
            });
            await().atMost(WITHIN)
                    .untilAsserted(() ->
                            assertThat(stores.documents(SHOP)).hasSize(sent).isEqualTo(stores.products(SHOP)));
        }
        stack.reindex("--delete-old");
        assertThat(stores.documents(SHOP)).isEqualTo(stores.products(SHOP));
    }
}
