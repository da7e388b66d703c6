package io.shopstream.operations.letters;

import io.shopstream.model.Topics;
import io.shopstream.model.change.DeadLetter;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code dead-letters}. The failing record's headers stand before those of the letter, which are therefore the
 * last of their names.
 */
public record Letter(LetterId id, Instant appendedAt, byte @Nullable [] key, byte[] value, Headers headers) {

    private static final String ADDRESS = "ce_source";
    private static final byte[] NOTHING = {};

    static Letter of(ConsumerRecord<byte[], byte[]> read) {
        return new Letter(
                new LetterId(read.partition(), read.offset()),
                Instant.ofEpochMilli(read.timestamp()),
                read.key(),
                read.value() == null ? NOTHING : read.value(),
                read.headers());
    }

    public String stage() {
        return text(DeadLetter.STAGE);
    }

    public String rule() {
        return text(DeadLetter.RULE);
    }

    public String reason() {
        return text(DeadLetter.REASON);
    }

    public String topic() {
        return text(DeadLetter.TOPIC);
    }

    int partition() {
        return Integer.parseInt(text(DeadLetter.PARTITION));
    }

    long offset() {
        return Long.parseLong(text(DeadLetter.OFFSET));
    }

    /** Where the failing record stood. */
    public String source() {
        return topic() + " " + text(DeadLetter.PARTITION) + ":" + text(DeadLetter.OFFSET);
    }

    /** When it was refused; the time of the letter where that is no time. */
    public Instant refusedAt() {
        try {
            return Instant.parse(text(DeadLetter.TIME));
        } catch (DateTimeException e) {
            return appendedAt;
        }
    }

    boolean truncated() {
        return headers.lastHeader(DeadLetter.TRUNCATED) != null;
    }

    /** How often the record has been replayed before. */
    public int attempt() {
        String attempt = text(DeadLetter.ATTEMPT);
        return attempt.matches("[0-9]{1,9}") ? Integer.parseInt(attempt) : 0;
    }

    /** The page's address, or the key of the product. */
    public String subject() {
        String address = text(ADDRESS);
        return address.isEmpty() ? keyText() : address;
    }

    /** Empty where neither address nor key tells it. */
    String shop() {
        try {
            return topic().equals(Topics.RAW_PAGES)
                    ? ProductKey.shopOf(URI.create(text(ADDRESS)))
                    : ProductKey.parse(keyText()).shop();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    String keyText() {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    private String text(String header) {
        Header last = headers.lastHeader(header);
        return last == null || last.value() == null ? "" : new String(last.value(), StandardCharsets.UTF_8);
    }
}
