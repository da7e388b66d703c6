package io.shopstream.verification.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A sight of a product's own page.
 *
 * @param id of the fetch; a repeated send has the same
 */
record ProductPage(String id, Item item, Moment moment, Content content) implements Input {

    @Override
    public ProducerRecord<String, byte[]> record(Instant now) {
        byte[] body = ProductHtml.page(item, content, id).getBytes(UTF_8);
        return PageRecord.of(item.address(), PageRecord.headers(id, item.address(), moment.claimedAt(now)), body);
    }

    @Override
    public boolean isAhead() {
        return moment.isAhead();
    }
}
