package io.shopstream.verification.load;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One record to be sent. */
sealed interface Input permits ProductPage, ListingPage, Edit, Poison {

    /** The record as the crawler, or the query service, would send it at {@code now}. */
    ProducerRecord<String, byte[]> record(Instant now);

    /** Whether its place in the order of sending is its event time. */
    default boolean isAhead() {
        return false;
    }
}
