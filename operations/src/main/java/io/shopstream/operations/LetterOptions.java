package io.shopstream.operations;

import io.shopstream.operations.letters.LetterFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which letters a command means. */
final class LetterOptions {

    @Option(
            names = "--stage",
            paramLabel = "S",
            description = "Only of this step, such as parse; postgres-sink: rows that PostgreSQL refused.")
    private @Nullable String stage;

    @Option(names = "--rule", paramLabel = "R", description = "Only of this rule, such as no-product.")
    private @Nullable String rule;

    @Option(names = "--shop", paramLabel = "H", description = "Only of this shop, such as shop.example.")
    private @Nullable String shop;

    @Option(names = "--since", paramLabel = "T", description = "Only refused since then, such as 2026-11-01T00:00:00Z.")
    private @Nullable Instant since;

    LetterFilter filter() {
        return new LetterFilter(stage, rule, shop, since);
    }
}
