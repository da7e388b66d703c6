package io.shopstream.operations;

import io.shopstream.model.settings.SettingsException;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The operator's commands; the script {@code shopstream} calls it. Exit codes: 0 all is well, 1 something is not, 2 wrong
 * settings or arguments, or a server that does not answer.
 */
@Command(name = "shopstream", mixinStandardHelpOptions = true, description = "Looks after a running system.")
public final class OperationsMain {

    private static final int NOT_POSSIBLE = 2;

    private OperationsMain() {}

    public static void main(String[] arguments) {
        System.exit(commands(OperationsSettings::fromEnvironment).execute(arguments));
    }

    /**
     * The commands, for a process that goes on after them.
     *
     * @param settings asked when a command needs a server
     */
    public static CommandLine commands(Supplier<OperationsSettings> settings) {
        return new CommandLine(new OperationsMain())
                .addSubcommand(new AuditCommand(settings))
                .addSubcommand(new DeadLettersCommand(settings))
                .addSubcommand(new SiteRulesCommand(settings))
                .addSubcommand(new HelpCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
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
