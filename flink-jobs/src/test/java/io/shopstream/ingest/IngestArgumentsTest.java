package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.ingest.source.AppendedRange;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IngestArgumentsTest {

    private static final String FROM = "2026-11-01T00:00:00Z";
    private static final String TO = "2026-11-02T00:00:00Z";

    @Test
    void withoutArgumentsItIsTheStream() {
        assertThat(IngestArguments.range()).isNull();
        assertThat(IngestArguments.range("--mode", "stream")).isNull();
    }

    @Test
    void batchHasARange() {
        assertThat(IngestArguments.range("--mode", "batch", "--from", FROM, "--to", TO))
                .isEqualTo(new AppendedRange(Instant.parse(FROM), Instant.parse(TO)));
    }

    @Test
    void wrongArgumentIsRefusedWithWhatIsExpected() {
        assertThatThrownBy(() -> IngestArguments.range("--mode", "replay"))
                .hasMessage("--mode is 'replay': expected stream or batch.");
        assertThatThrownBy(() -> IngestArguments.range("--mode", "batch", "--from", FROM))
                .hasMessage("--mode batch needs the range: --from 2026-11-01T00:00:00Z --to 2026-11-02T00:00:00Z,"
                        + " the end not included.");
        assertThatThrownBy(() -> IngestArguments.range("--from", FROM))
                .hasMessage("--from and --to are of a batch: add --mode batch, or leave them out.");
        assertThatThrownBy(() -> IngestArguments.range("--mode", "batch", "--from", TO, "--to", FROM))
                .hasMessage("The range is from " + TO + " to " + FROM + ": expected an end after its start.");
        assertThatThrownBy(() -> IngestArguments.range("--mode", "batch", "--from", "monday", "--to", TO))
                .hasMessageStartingWith("Invalid value for option '--from': 'monday' is no instant");
        assertThatThrownBy(() -> IngestArguments.range("--since", FROM)).hasMessageContaining("--since");
    }
}
