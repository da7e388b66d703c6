package io.shopstream.standalone.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavepointPlaceTest {

    private static final String INGEST = "e405e6646fe6c308083e65a81da29b2a";
    private static final String OTHER = "051fc317fc6c0bb2703a3ae29304e6d8";
    private static final String FOLDER =
            Path.of("/data/flink/savepoints/product-ingest").toUri().toString();

    private final SavepointPlace place = new SavepointPlace(
            Path.of("/data/flink"),
            List.of(
                    new RunningJob(INGEST, "product-ingest", "RUNNING", true),
                    new RunningJob(OTHER, "somebody-elses", "RUNNING", true)));

    @Test
    void stoppedJobsSavepointGoesUnderItsName() {
        assertThat(place.in(List.of("stop", INGEST))).containsExactly("stop", "--savepointPath", FOLDER, INGEST);
    }

    @Test
    void runningJobsSavepointGoesUnderItsName() {
        assertThat(place.in(List.of("savepoint", INGEST))).containsExactly("savepoint", INGEST, FOLDER);
    }

    @Test
    void otherJobsAreLeftToFlink() {
        assertThat(place.in(List.of("stop", OTHER))).containsExactly("stop", OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "stop -p /mine " + INGEST,
                "savepoint " + INGEST + " /mine",
                "savepoint -d /mine/savepoint-1",
                "cancel " + INGEST
            })
    void whatNamesItsPlaceOrAsksForNoneIsLeftAsItIs(String arguments) {
        assertThat(SavepointPlace.isOpen(List.of(arguments.split(" ")))).isFalse();
    }
}
