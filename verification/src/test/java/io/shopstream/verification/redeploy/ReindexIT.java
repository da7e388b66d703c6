package io.shopstream.verification.redeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shopstream.verification.redeploy.SearchFlow.Answer;
import io.shopstream.verification.stack.PageProducer;
import io.shopstream.verification.stack.RunningStack;
import io.shopstream.verification.stack.Stores;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index is built anew while pages flow and searches are made. */
class ReindexIT {

    private static final String SHOP = "reindex.example";
    private static final String WORDS_SHOP = "words.example";
    private static final int SOME = 100;
    private static final Duration WITHIN = Duration.ofMinutes(3);

    @Test
    void noSearchFailsOrMissesWhatWasThereAndChangesOfMeanwhileAreInTheNewIndex() throws Exception {
        RunningStack stack = RunningStack.shared();
        Stores stores = stack.stores();
        Words words = new Words(stack);
        long version = wordsThatTheNewIndexBrings(stack, words);
        try (PageFlow pages = new PageFlow(stack, SHOP)) {
            await().atMost(WITHIN).until(() -> stores.documents(SHOP).size() >= SOME);
            await().atMost(WITHIN).until(() -> words.isAnswered(SHOP));
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
        await().atMost(WITHIN).until(() -> words.inForce() == version);
        assertThat(words.found("zyqqorn")).isEqualTo(1);
        stack.reindex("--delete-old");
        assertThat(stores.documents(SHOP)).isEqualTo(stores.products(SHOP));
    }

    /** A name that only a new line of the dictionary finds; returns the version with it, which is not yet in force. */
    private static long wordsThatTheNewIndexBrings(RunningStack stack, Words words) throws Exception {
        try (PageProducer pages = new PageProducer(stack)) {
            pages.send(
                    PageProducer.page("https://" + WORDS_SHOP + "/p/1", PageProducer.product("P1", "쀼별샛 셔츠", "10000")));
        }
        Stores stores = stack.stores();
        await().atMost(WITHIN).until(() -> stores.documents(WORDS_SHOP).size() == 1);
        long version = words.add("brands", "쀼별샛, zyqqorn");
        assertThat(words.inForce()).isLessThan(version);
        return version;
    }
}
