package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PostgresSinkOptionsTest {

    private static final PostgresSinkOptions OPTIONS =
            PostgresSinkOptions.of("jdbc:postgresql://db:5434/shop?password=hidden", "writer", "secret", "job");

    @Test
    void textHoldsNoSecret() {
        assertThat(OPTIONS)
                .hasToString("PostgresSinkOptions[jdbc:postgresql://db:5434/shop, user=writer, job=job,"
                        + " chunkBytes=4194304, epochBytes=67108864, giveUpAfter=PT5M]");
    }

    @Test
    void addressOfAnotherDatabaseIsRefused() {
        assertThatThrownBy(() -> PostgresSinkOptions.of("jdbc:mysql://db/x", "u", null, "job"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url is 'jdbc:mysql://db/x': expected jdbc:postgresql://host:port/database.");
    }

    @Test
    void chunkOfTheWrongSizeIsRefused() {
        assertThatThrownBy(() -> OPTIONS.withChunkBytes(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("chunkBytes is 10: expected 1024 to 67108864 bytes.");
    }

    @Test
    void epochSmallerThanAChunkIsRefused() {
        assertThatThrownBy(() -> OPTIONS.withEpochBytes(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epochBytes is 1: expected at least chunkBytes, 4194304.");
    }
}
