package io.shopstream.verification.serving;

import io.shopstream.standalone.settings.StackSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code ./shopstream verify benchmark}, as far as this module has benchmarks; those of the jobs are in a module of their own,
 * which knows neither the catalogue nor the query API.
 */
@Command(name = "benchmark", mixinStandardHelpOptions = true, description = "Measures the query API: queries.")
public final class ServingCommand {

    private ServingCommand() {}

    public static CommandLine commandLine(StackSettings settings) {
        return new CommandLine(new ServingCommand()).addSubcommand(new QueriesCommand(settings));
    }
}
