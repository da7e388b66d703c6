package io.shopstream.verification.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A sight of a listing. */
record ListingPage(String id, String address, Instant fetchedAt, List<Tile> tiles) implements Input {

    @Override
    public ProducerRecord<String, byte[]> record(Instant now) {
        byte[] body = ListingHtml.page(tiles).getBytes(UTF_8);
        return PageRecord.of(address, PageRecord.headers(id, address, fetchedAt), body);
    }

    /** One product on it. */
    record Tile(Item item, Content content) {}
}
