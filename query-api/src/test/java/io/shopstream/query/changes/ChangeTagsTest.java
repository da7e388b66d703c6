package io.shopstream.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductChange;
import io.shopstream.query.cache.Tag;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ChangeTagsTest {

    @Test
    void changeTouchesTheProductAndTheListsItLeavesOrJoins() {
        assertThat(ChangeTags.of(Changes.record(0, 0, Changes.jeansMove())))
                .containsExactlyInAnyOrder(
                        Tag.product(Changes.JEANS),
                        Tag.brand("모노룸"),
                        Tag.brand("monoroom"),
                        Tag.category("남성"),
                        Tag.category("바지"),
                        Tag.category("데님"));
    }

    @Test
    void newProductTouchesTheListsItJoins() {
        ProductChange created = ProductChange.between(null, Changes.jeansMove().after());

        assertThat(ChangeTags.of(Changes.record(0, 0, created)))
                .containsExactlyInAnyOrder(
                        Tag.product(Changes.JEANS), Tag.brand("monoroom"), Tag.category("남성"), Tag.category("데님"));
    }

    @Test
    void whatCannotBeReadTouchesEverything() {
        byte[] newerForm = "{\"kind\":\"SPLIT\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(ChangeTags.of(new ConsumerRecord<>(Topics.PRODUCT_CHANGES, 0, 0, Changes.JEANS, newerForm)))
                .containsExactly(Tag.EVERYTHING);
        assertThat(ChangeTags.of(new ConsumerRecord<>(Topics.PRODUCT_CHANGES, 0, 0, Changes.JEANS, null)))
                .containsExactly(Tag.EVERYTHING);
    }
}
