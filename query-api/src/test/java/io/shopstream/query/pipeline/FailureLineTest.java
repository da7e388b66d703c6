package io.shopstream.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureLineTest {

    @Test
    void onlyTheFirstLineIsKept() {
        assertThat(FailureLine.of(
                        "java.lang.IllegalStateException: broken\n\tat io.shopstream.Secret.run(Secret.java:1)"))
                .isEqualTo("java.lang.IllegalStateException: broken");
        assertThat(FailureLine.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Connection to db.internal:5432 refused. | Connection to […] refused.",
                "Connection refused: jobmanager/172.18.0.5:6123 | Connection refused: […]",
                "Connecting to 10.1.2.3 timed out | Connecting to […] timed out",
                "Connecting to kafka/10.1.2.3 timed out | Connecting to […] timed out",
                "no route to [fe80::1%eth0]:9092 | no route to […]",
                "PSQLException: jdbc:postgresql://db/shop?password=x is down | PSQLException: […] is down",
                "GET http://user:secret@opensearch:9200/_bulk failed | GET […] failed",
                "No space left: /opt/flink/data/ha/x.tmp | No space left: […]",
                "TaskManager 10.0.0.7:6122-a1b2c3 is gone | TaskManager […]-a1b2c3 is gone",
                "java.io.IOException: read/write of 12 records (1/2) failed | java.io.IOException: read/write of 12"
                        + " records (1/2) failed",
            })
    void addressesAndPathsOfTheInstallationAreHidden(String line, String shown) {
        assertThat(FailureLine.of(line)).isEqualTo(shown);
    }

    @Test
    void charactersThatSteerATerminalOrTurnTheTextAreRemoved() {
        assertThat(FailureLine.of("bad \u001b[31mname\u0000 \u202Eevil\u2028line"))
                .isEqualTo("bad [31mname evil line");
    }

    @Test
    void longLineIsCutBetweenCharacters() {
        assertThat(FailureLine.of("x".repeat(5_000))).isEqualTo("x".repeat(300));
        assertThat(FailureLine.of("x".repeat(299) + "😀")).isEqualTo("x".repeat(299));
    }
}
