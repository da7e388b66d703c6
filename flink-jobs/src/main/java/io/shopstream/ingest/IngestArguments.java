package io.shopstream.ingest;

import io.shopstream.arguments.InstantOption;
import io.shopstream.ingest.source.AppendedRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The command line of the ingest job. */
final class IngestArguments {

    @Option(names = "--mode", paramLabel = "stream|batch", description = "All records for ever, or a range of them.")
    private String mode = "stream";

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Start of the range.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "INSTANT", converter = InstantOption.class, description = "End of the range.")
    private @Nullable Instant to;

    private IngestArguments() {}

    /**
     * The range that is to be run as a batch; null for the stream.
     *
     * @throws CommandLine.ParameterException when an argument cannot be read
     * @throws IllegalArgumentException when they do not belong together
     */
    static @Nullable AppendedRange range(String... arguments) {
        IngestArguments read = CommandLine.populateCommand(new IngestArguments(), arguments);
        return switch (read.mode) {
            case "stream" -> read.noRange();
            case "batch" -> read.range();
            default -> throw new IllegalArgumentException("--mode is '" + read.mode + "': expected stream or batch.");
        };
    }

    private AppendedRange range() {
        if (from == null || to == null) {
            throw new IllegalArgumentException("--mode batch needs the range: --from 2026-11-01T00:00:00Z"
                    + " --to 2026-11-02T00:00:00Z, the end not included.");
        }
        return new AppendedRange(from, to);
    }

    private @Nullable AppendedRange noRange() {
        if (from != null || to != null) {
            throw new IllegalArgumentException("--from and --to are of a batch: add --mode batch, or leave them out.");
        }
        return null;
    }
}
