package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlinkRestTest {

    private static final RunningJob JOB = new RunningJob("f1", "product-reindex", "RUNNING", true);

    private final Queue<Integer> statuses = new ArrayDeque<>();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            int status = statuses.isEmpty() ? 200 : statuses.remove();
            byte[] body = "{\"slots-available\":3}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void patientOneAsksAgainWhileTheJobManagerIsNotReady() throws Exception {
        statuses.addAll(List.of(503, 404, 500));

        assertThat(FlinkRest.patient(address()).freeSlots()).isEqualTo(3);
        assertThat(requests).hasValue(4);
    }

    @Test
    void otherFailsAtOnceAndTellsWhatFlinkSaid() {
        statuses.add(503);

        assertThatThrownBy(() -> new FlinkRest(address()).freeSlots())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
        assertThat(requests).hasValue(1);
    }

    @Test
    void whatChangesAJobIsSentOnce() {
        statuses.add(503);

        assertThatThrownBy(() -> FlinkRest.patient(address()).cancel(JOB)).isInstanceOf(IOException.class);
        assertThat(requests).hasValue(1);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
