package io.shopstream.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReindexArgumentsTest {

    @Test
    void withoutSinceAllProductsAreMeant() {
        ReindexArguments arguments = ReindexArguments.of("--index", "products-v2");

        assertThat(arguments.index()).isEqualTo("products-v2");
        assertThat(arguments.since()).isNull();
    }

    @Test
    void sinceIsAnInstant() {
        assertThat(ReindexArguments.of("--index=p", "--since=2026-11-01T00:00:00Z")
                        .since())
                .isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void wrongArgumentIsRefusedWithItsName() {
        assertThatThrownBy(() -> ReindexArguments.of()).hasMessage("Missing required option: '--index=NAME'");
        assertThatThrownBy(() -> ReindexArguments.of("--index", "p", "--since", "yesterday"))
                .hasMessage("Invalid value for option '--since': 'yesterday' is no instant:"
                        + " expected ISO 8601 in UTC such as 2026-11-01T00:00:00Z");
        assertThatThrownBy(() -> ReindexArguments.of("--index", "p", "--from", "x"))
                .hasMessage("Unknown options: '--from', 'x'");
    }
}
