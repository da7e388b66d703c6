package io.shopstream.standalone.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.standalone.JsonServer;
import io.shopstream.standalone.jobs.BoundedJob;
import io.shopstream.standalone.process.Launcher;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReindexTest {

    @TempDir
    private Path folder;

    @Test
    void indexThatTheJobOfAKilledRunFillsIsLeftAlone() throws IOException {
        try (JsonServer flink = new JsonServer().running("5e20", "product-reindex");
                JsonServer openSearch = new JsonServer()
                        .answer("/_alias/products", "{\"products-v1\": {}}")
                        .answer("/products-v*/_alias", "{\"products-v1\": {}, \"products-v2\": {}}")) {
            Reindex reindex = reindex(flink, openSearch);

            assertThatThrownBy(reindex::run)
                    .isInstanceOf(StackProblem.class)
                    .hasMessageStartingWith("product-reindex runs already: wait for its end");
            assertThat(openSearch.orders()).isEmpty();
        }
    }

    private Reindex reindex(JsonServer flink, JsonServer openSearch) {
        StackSettings settings = StackSettings.from(Map.of(
                "SHOPSTREAM_HOME",
                folder.toString(),
                "FLINK_REST_PORT",
                Integer.toString(flink.port()),
                "OPENSEARCH_PORT",
                Integer.toString(openSearch.port())));
        BoundedJob job = new BoundedJob(settings, new Launcher(settings.run()), line -> {});
        return new Reindex(settings, job, Clock.systemUTC(), line -> {});
    }
}
