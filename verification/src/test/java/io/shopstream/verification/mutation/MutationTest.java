package io.shopstream.verification.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutationTest {

    private static final Path SOURCES = Path.of("../flink-jobs/src/main/java");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void fitsTheSourcesAsTheyAreToday(Mutation mutation) throws IOException {
        for (Path copy : new MutatedSources(SOURCES, folder).write(mutation)) {
            Path original = SOURCES.resolve(folder.relativize(copy));
            assertThat(copy).exists();
            if (Files.exists(original)) {
                assertThat(Files.readString(copy)).isNotEqualTo(Files.readString(original));
            }
        }
    }

    @Test
    void textThatIsGoneIsAnError() {
        Edit edit = new Edit("Sink.java", "commit();", "");

        assertThatThrownBy(() -> edit.applied("rollBack();"))
                .hasMessageContaining("Sink.java exactly once")
                .hasMessageContaining("commit();");
    }

    @Test
    void textThatStandsTwiceIsAnError() {
        Edit edit = new Edit("Sink.java", "commit();", "");

        assertThatThrownBy(() -> edit.applied("commit(); commit();")).hasMessageContaining("exactly once");
    }
}
