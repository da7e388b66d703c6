package io.shopstream.ingest.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableWriteTest {

    @Test
    void statementReadsItsRowsFromArrays() {
        TableWrite write =
                TableWrite.of("t", List.of("a text", "b double precision"), "insert into t select * from rows");

        assertThat(write.statement())
                .isEqualTo("with rows as materialized (select * from unnest(?::text[], ?::double precision[])"
                        + " as given (a, b))\ninsert into t select * from rows");
    }

    @Test
    void arrayTypeIsRefused() {
        assertThatThrownBy(() -> TableWrite.of("t", List.of("a text[]"), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column a has the type text[]: give it as text and cast it in the statement.");
    }
}
