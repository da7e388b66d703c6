package io.shopstream.verification.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Texts of a record. */
final class Headers {

    private Headers() {}

    /** The last value of a header; empty where there is none. */
    static String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    static String key(ConsumerRecord<byte[], ?> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }
}
