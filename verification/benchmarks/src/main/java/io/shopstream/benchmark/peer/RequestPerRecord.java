package io.shopstream.benchmark.peer;

import io.cloudevents.CloudEvent;
import io.shopstream.model.product.Observation;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The reference system's consumer for OpenSearch: one index request a record, offsets committed by the client every five
 * seconds. Guarantee: at least once; a repeated document takes the place of itself.
 */
final class RequestPerRecord implements Runnable {

    private final PeerServers servers;
    private final Runnable ready;

    RequestPerRecord(PeerServers servers, Runnable ready) {
        this.servers = servers;
        this.ready = ready;
    }

    @Override
    public void run() {
        PageConsumer pages = new PageConsumer(servers, Map.of(), ready);
        IndexRequests index = new IndexRequests(servers.openSearch());
        while (true) {
            for (ConsumerRecord<String, CloudEvent> page : pages.poll()) {
                for (Observation observation : pages.observations(page)) {
                    index.put(ProductRows.product(observation));
                }
            }
        }
    }
}
