package io.shopstream.verification.audit;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record stands. */
record Place(String topic, int partition, long offset) {

    static Place of(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    /** The place that a dead letter names. */
    static Place namedBy(ConsumerRecord<?, ?> letter) {
        return new Place(
                Headers.text(letter, "dl-topic"),
                Integer.parseInt(Headers.text(letter, "dl-partition")),
                Long.parseLong(Headers.text(letter, "dl-offset")));
    }
}
