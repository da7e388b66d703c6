package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RootCauseTest {

    @Test
    void lastCauseIsTheFirstThatWentWrong() {
        String trace = """
                java.lang.Exception: Exception while creating StreamOperatorStateContext.
                \tat org.apache.flink.Some.method(Some.java:1)
                Caused by: org.apache.flink.util.FlinkException: Could not restore keyed state backend
                \tat org.apache.flink.Some.method(Some.java:2)
                Caused by: org.apache.flink.util.StateMigrationException: The new state serializer is incompatible.
                \t... 11 more
                """;

        assertThat(RootCause.of(trace))
                .contains("org.apache.flink.util.StateMigrationException: The new state serializer is incompatible.");
    }

    @Test
    void traceWithoutCausesBeginsWithIt() {
        assertThat(RootCause.of("java.lang.IllegalStateException: no\n\tat x.Y.z(Y.java:1)\n"))
                .contains("java.lang.IllegalStateException: no");
    }

    @Test
    void textWithoutThrowableHasNone() {
        assertThat(RootCause.of("Job has been submitted with JobID 5e20\n")).isEmpty();
    }
}
