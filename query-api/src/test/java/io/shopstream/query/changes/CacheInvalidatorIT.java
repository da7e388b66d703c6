package io.shopstream.query.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shopstream.model.ProductJson;
import io.shopstream.model.Topics;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.cache.CacheAside;
import io.shopstream.query.cache.CacheTimes;
import io.shopstream.query.cache.CachedProductLookup;
import io.shopstream.query.cache.NearCache;
import io.shopstream.query.cache.RedisInvalidation;
import io.shopstream.query.cache.RedisLink;
import io.shopstream.query.cache.TestRedis;
import io.shopstream.query.lookup.PriceHistory;
import io.shopstream.query.lookup.PriceQuery;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.lookup.StoredProduct;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a change in a real Kafka to the changed answer of a cache in a real Redis. */
class CacheInvalidatorIT {

    private static final CacheTimes TIMES = new CacheTimes(
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20));
    private static final Product BEFORE = Changes.jeans(1, "모노룸", List.of("남성", "바지"));
    private static final Product AFTER = Changes.jeans(2, "Monoroom", List.of("남성", "데님"));

    private TestKafka kafka;
    private TestRedis redis;
    private RedisLink link;
    private CacheAside cache;
    private RedisInvalidation invalidation;
    private volatile Product inTheDatabase = BEFORE;
    private CachedProductLookup lookup;

    @BeforeEach
    void start(@TempDir Path kafkaFolder, @TempDir Path redisFolder) throws Exception {
        kafka = TestKafka.start(kafkaFolder);
        try (Admin admin = kafka.admin()) {
            admin.createTopics(List.of(new NewTopic(Topics.PRODUCT_CHANGES, Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        redis = TestRedis.start(redisFolder);
        NearCache near = new NearCache(1_000_000);
        link = redis.link(near);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        cache = CacheAside.in(link, near, TIMES, Clock.systemUTC(), meters);
        invalidation = new RedisInvalidation(link, TIMES, meters);
        lookup = new CachedProductLookup(new Database(), cache, TIMES);
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            invalidation.apply(partition, 0, Set.of());
        }
    }

    @AfterEach
    void stop() throws Exception {
        cache.close();
        link.close();
        redis.close();
        kafka.close();
    }

    @Test
    void committedChangeEndsTheAnswerAndAnAbortedOneDoesNot() throws Exception {
        assertThat(shown()).isEqualTo(BEFORE);
        inTheDatabase = AFTER;
        try (CacheInvalidator invalidator = invalidator();
                KafkaProducer<String, byte[]> job = job()) {
            job.beginTransaction();
            send(job);
            job.abortTransaction();
            awaitPosition(2); // the change and the end of its transaction
            assertThat(shown()).isEqualTo(BEFORE);

            job.beginTransaction();
            send(job);
            assertThat(shown()).isEqualTo(BEFORE);
            job.commitTransaction();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(shown()).isEqualTo(AFTER));
        }
    }

    @Test
    void changeThatNoProcessWasThereToReadEndsTheAnswerOnceOneIs() throws Exception {
        assertThat(shown()).isEqualTo(BEFORE);
        inTheDatabase = AFTER;
        try (KafkaProducer<String, byte[]> job = job()) {
            job.beginTransaction();
            send(job);
            job.commitTransaction();
        }
        assertThat(shown()).isEqualTo(BEFORE);

        try (CacheInvalidator invalidator = invalidator()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(shown()).isEqualTo(AFTER));
        }
    }

    @Test
    void cacheThatNobodyKeptRightIsEmptied() throws Exception {
        assertThat(shown()).isEqualTo(BEFORE);
        inTheDatabase = AFTER;
        redis.forgetPositions(link);

        try (CacheInvalidator invalidator = invalidator()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(shown()).isEqualTo(AFTER));
        }
    }

    private CacheInvalidator invalidator() {
        return CacheInvalidator.start(kafka.address(), invalidation, Clock.systemUTC());
    }

    /** Until the changes of the one partition that has any are applied up to an offset. */
    private void awaitPosition(long position) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> invalidation.positions().orElseThrow().containsValue(position));
    }

    private Product shown() {
        return lookup.product(ProductKey.parse(Changes.JEANS)).orElseThrow().product();
    }

    private KafkaProducer<String, byte[]> job() {
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.address(), "transactional.id", "job"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private static void send(KafkaProducer<String, byte[]> job) throws ExecutionException, InterruptedException {
        ProductChange change = Changes.jeansMove();
        job.send(new ProducerRecord<>(Topics.PRODUCT_CHANGES, change.productKey(), ProductJson.bytes(change)))
                .get();
    }

    /** What PostgreSQL is elsewhere. */
    private final class Database implements ProductLookup {

        @Override
        public Optional<StoredProduct> product(ProductKey key) {
            return Optional.of(new StoredProduct(inTheDatabase, Instant.EPOCH));
        }

        @Override
        public PriceHistory prices(PriceQuery query) {
            throw new UnsupportedOperationException("These tests ask for products only.");
        }
    }
}
