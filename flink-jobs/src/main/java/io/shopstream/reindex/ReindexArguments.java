package io.shopstream.reindex;

import io.shopstream.arguments.InstantOption;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The command line of the reindex job. */
final class ReindexArguments {

    @Option(names = "--index", required = true, paramLabel = "NAME", description = "The index to write; it exists.")
    private @Nullable String index;

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only products written to PostgreSQL at or after it, by the database's clock.")
    private @Nullable Instant since;

    private ReindexArguments() {}

    /**
     * Reads the arguments.
     *
     * @throws CommandLine.ParameterException when one is wrong; its message says which
     */
    static ReindexArguments of(String... arguments) {
        return CommandLine.populateCommand(new ReindexArguments(), arguments);
    }

    String index() {
        return Objects.requireNonNull(index, "index");
    }

    @Nullable
    Instant since() {
        return since;
    }
}
