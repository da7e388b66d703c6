package io.shopstream.operations;

import io.shopstream.model.settings.SettingsException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The operator's commands; the script {@code shopstream} calls it. Exit codes: 0 all is well, 1 something is not, 2 wrong
 * settings or arguments, or a server that does not answer.
 */
@Command(
        name = "shopstream",
        mixinStandardHelpOptions = true,
        description = "Looks after a running system.",
        subcommands = {AuditCommand.class, DeadLettersCommand.class, HelpCommand.class})
public final class OperationsMain {

    private static final int NOT_POSSIBLE = 2;

    private OperationsMain() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new OperationsMain())
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command))
                .execute(arguments);
    }

    private static int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println(failure.getMessage());
        if (!(failure instanceof SettingsException) && failure.getCause() != null) {
            err.println("Cause: " + failure.getCause().getMessage());
        }
        return NOT_POSSIBLE;
    }
}
