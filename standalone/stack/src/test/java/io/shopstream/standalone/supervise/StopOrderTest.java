package io.shopstream.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.server.Preparation;
import io.shopstream.standalone.server.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StopOrderTest {

    @Test
    void whatOthersNeedIsStoppedLast() {
        List<Server> servers = List.of(
                server("kafka", Set.of()),
                server("flink", Set.of("zookeeper")),
                server("zookeeper", Set.of()),
                server("api", Set.of("provisioning")));
        List<Step> steps = List.of(
                new Step("provisioning", Set.of("kafka"), narrator -> {}),
                new Step("jobs", Set.of("provisioning", "flink"), narrator -> {}));

        assertThat(new StopOrder(servers, steps).waves())
                .containsExactly(List.of("flink", "api"), List.of("kafka", "zookeeper"));
    }

    private static Server server(String name, Set<String> after) {
        Program program = new Program(name, List.of("true"), Map.of(), Path.of("log"), Duration.ofSeconds(1));
        return new Server(name, after, List.of(), Preparation.NONE, program, () -> {});
    }
}
