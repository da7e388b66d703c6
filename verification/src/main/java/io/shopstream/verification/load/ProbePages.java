package io.shopstream.verification.load;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Pages of a shop that no workload knows, for trials beside one. */
public final class ProbePages {

    private static final String SHOP = "probe.example";
    private static final String CURRENCY = "KRW";

    private final String bootstrapServers;
    private final List<Item> items;
    private final Clock clock = Clock.systemUTC();

    public ProbePages(String bootstrapServers, int products) {
        this.bootstrapServers = bootstrapServers;
        this.items = IntStream.range(0, products)
                .mapToObj(number ->
                        new Item(SHOP, Integer.toString(900_000 + number), Item.Form.JSON_LD, "솔바람", null, CURRENCY))
                .toList();
    }

    /** Their product keys. */
    public List<String> keys() {
        return items.stream().map(Item::key).toList();
    }

    /** Sends a page of each product, fetched now; returns when the broker has acknowledged them all. */
    public void send(long priceMinor) throws InterruptedException {
        Instant now = clock.instant();
        try (Producer<String, byte[]> producer = PatientProducer.connect(bootstrapServers)) {
            for (Item item : items) {
                Content content =
                        new Content("양말 " + item.id(), new Offer(priceMinor, null, CURRENCY, Availability.IN_STOCK));
                String id = "probe-" + item.id() + "-" + priceMinor;
                RecordMetadata unused = producer.send(new ProductPage(id, item, Moment.at(now), content).record(now))
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refuses pages of " + SHOP + ".", e);
        }
    }
}
