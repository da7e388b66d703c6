package io.shopstream.standalone.health;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Asks the cluster for its controller and brokers, which a broker answers only when it has joined. */
public final class KafkaProbe implements Probe {

    private static final int LIMIT_MILLIS = 5_000;

    private final String bootstrapServers;

    public KafkaProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public void check() throws IOException {
        // Until the port is open the client would only write warnings into the log.
        new TcpProbe(bootstrapServers).check();
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            if (admin.describeCluster()
                    .nodes()
                    .get(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty()) {
                throw new IOException("Kafka has no broker yet.");
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Kafka does not answer at " + bootstrapServers + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking Kafka.", e);
        }
    }
}
