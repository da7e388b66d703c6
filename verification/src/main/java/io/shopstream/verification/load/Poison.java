package io.shopstream.verification.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that must end as a dead letter.
 *
 * @param topic where it is put
 * @param key no other record of the workload has it
 * @param stage the step that must refuse it
 * @param rule the rule that it breaks
 */
record Poison(String topic, String key, Map<String, String> headers, byte[] body, String stage, String rule)
        implements Input {

    @Override
    public ProducerRecord<String, byte[]> record(Instant now) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
