package io.shopstream.standalone.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.standalone.settings.Ports;
import io.shopstream.standalone.settings.StackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void takenPortIsNamedWithItsSettingAndItsHolder() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> check(port).requireFree(List.of(StackPort.KAFKA)))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("Port " + port + " on 127.0.0.1 is in use by process "
                            + ProcessHandle.current().pid())
                    .hasMessageEndingWith(": end that, or set KAFKA_PORT to another port.");
        }
    }

    @Test
    void freePortPasses() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThatCode(() -> check(port).requireFree(List.of(StackPort.KAFKA))).doesNotThrowAnyException();
    }

    private static PortCheck check(int kafkaPort) {
        return new PortCheck(new Ports(Map.of(StackPort.KAFKA, kafkaPort)), Path.of("/nowhere"));
    }
}
