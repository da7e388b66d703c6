package io.shopstream.operations.siterule;

import io.shopstream.extraction.siterule.SiteRule;
import io.shopstream.extraction.siterule.SiteRuleException;
import io.shopstream.extraction.siterule.SiteRuleJson;
import io.shopstream.extraction.siterule.SiteRules;
import io.shopstream.model.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The topic {@code site-rules}: the newest record of a shop is its rule, one without a value removes it. */
public final class SiteRuleTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    /** At the end of the topic the consumer has asked for more, and can be closed when the broker has answered. */
    private static final int LONGEST_FETCH_MILLIS = 50;

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;

    private SiteRuleTopic(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        this.consumer = consumer;
        this.producer = producer;
    }

    public static SiteRuleTopic in(String bootstrapServers) {
        Map<String, Object> reading = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MILLIS);
        Map<String, Object> writing = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true);
        return new SiteRuleTopic(
                new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** The rules of today by their shops' names; what is none, which the job has refused too, is left out. */
    public Map<String, SiteRule> rules() {
        Map<String, SiteRule> rules = new TreeMap<>();
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.SITE_RULES).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(POLL).forEach(record -> take(record, rules));
        }
        return rules;
    }

    /**
     * Publishes rules; returns once Kafka has them.
     *
     * @throws SiteRuleException when one cannot be used, or not beside those of other shops; then none is published
     */
    public void publish(List<SiteRule> rules) {
        Map<String, SiteRule> all = rules();
        rules.forEach(rule -> all.put(rule.shop(), rule));
        SiteRules unused = SiteRules.of(List.copyOf(all.values()));
        rules.forEach(rule -> send(rule.shop(), bytes(SiteRuleJson.write(rule))));
    }

    /** Removes a shop's rule; false where there is none. */
    public boolean remove(String shop) {
        boolean there = rules().containsKey(shop);
        if (there) {
            send(shop, null);
        }
        return there;
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, SiteRule> rules) {
        if (record.key() == null) {
            return;
        }
        String shop = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null || record.value().length == 0) {
            rules.remove(shop);
            return;
        }
        try {
            SiteRule rule = SiteRuleJson.read(new String(record.value(), StandardCharsets.UTF_8));
            if (rule.shop().equals(shop)) {
                rules.put(shop, rule);
            }
        } catch (SiteRuleException e) {
            // Its dead letter says why; the rule before it is in force.
        }
    }

    private void send(String shop, byte @Nullable [] json) {
        try {
            producer.send(new ProducerRecord<>(Topics.SITE_RULES, bytes(shop), json))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the rule of '" + shop + "'.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before Kafka had the rule of '" + shop + "'.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
