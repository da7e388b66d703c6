package io.shopstream.operations;

import io.shopstream.operations.letters.Listing;
import io.shopstream.operations.letters.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./shopstream dead-letters}: what could not be used, and another try for it. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        subcommands = HelpCommand.class,
        description = "Shows what the jobs or PostgreSQL refused, and replays it.")
final class DeadLettersCommand {

    private final Supplier<OperationsSettings> settings;

    @Spec
    private CommandSpec spec;

    DeadLettersCommand(Supplier<OperationsSettings> settings) {
        this.settings = settings;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Counts by stage and rule, and the newest.")
    int list(
            @Mixin LetterOptions options,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "Lines to show (default: ${DEFAULT-VALUE}).")
                    int limit) {
        try (Servers servers = new Servers(settings.get())) {
            print(Refusals.listing(servers, options.filter(), limit));
            return 0;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows one with its headers and bytes; characters that would steer a terminal are escaped.")
    int show(
            @Parameters(paramLabel = "ID", description = "As 'list' shows it: partition:offset, or that of a row.")
                    String id,
            @Option(
                            names = "--raw",
                            paramLabel = "FILE",
                            description = "Write the record's own bytes there; - for here.")
                    Path raw) {
        try (Servers servers = new Servers(settings.get())) {
            return new ShownLetter(servers, spec.commandLine().getOut()).show(id, raw);
        }
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = {
                "Gives what was refused another try, after its cause was mended. Replaying twice changes nothing.",
                "What was replayed before is left out; what is refused again becomes a new letter."
            })
    int replay(
            @Mixin LetterOptions options,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "Most to replay; 0: all.")
                    int limit,
            @Option(names = "--again", description = "Also what was replayed before.") boolean again) {
        try (Servers servers = new Servers(settings.get())) {
            return new ReplayRun(servers, spec.commandLine().getOut(), limit, again).run(options.filter());
        }
    }

    private void print(Listing listing) {
        PrintWriter out = spec.commandLine().getOut();
        listing.counts()
                .forEach((rule, count) -> out.printf(
                        Locale.ROOT,
                        "%-40s %8d refused %8d replayed%n",
                        Printable.line(rule),
                        count.refused(),
                        count.replayed()));
        if (listing.counts().isEmpty()) {
            out.println("Nothing was refused.");
        }
        listing.newest()
                .forEach(line -> out.printf(
                        Locale.ROOT,
                        "%-12s %-20s %-34s %-24s %s%n",
                        line.id() + (line.replayed() ? " replayed" : ""),
                        line.refusedAt(),
                        Printable.line(line.rule()),
                        Printable.line(line.source()),
                        Printable.line(line.subject()) + ": " + Printable.line(line.reason())
                                + (line.attempt() == 0 ? "" : " (attempt " + line.attempt() + ")")));
        out.flush();
    }
}
