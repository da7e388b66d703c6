package io.shopstream.standalone;

import io.shopstream.model.settings.SettingsException;
import io.shopstream.standalone.command.BackfillCommand;
import io.shopstream.standalone.command.DemoCommand;
import io.shopstream.standalone.command.DownCommand;
import io.shopstream.standalone.command.FlinkCommand;
import io.shopstream.standalone.command.RedeployCommand;
import io.shopstream.standalone.command.ReindexCommand;
import io.shopstream.standalone.command.StatusCommand;
import io.shopstream.standalone.command.SuperviseCommand;
import io.shopstream.standalone.command.UpCommand;
import io.shopstream.standalone.demo.DemoSettings;
import io.shopstream.standalone.process.StackProblem;
import io.shopstream.standalone.settings.StackSettings;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the one-machine stack; the script {@code shopstream} builds what it needs and calls it. */
@Command(
        name = "shopstream",
        mixinStandardHelpOptions = true,
        description = "Collects product pages and makes the products searchable, on one machine.")
public final class Shopstream {

    private Shopstream() {}

    public static void main(String[] args) {
        System.exit(run(args, System.getenv()));
    }

    private static int run(String[] args, Map<String, String> environment) {
        try {
            StackSettings settings = StackSettings.from(environment);
            System.setProperty(
                    "shopstream.log", settings.logs().resolve("shopstream.log").toString());
            return commandLine(settings, DemoSettings.from(environment)).execute(args);
        } catch (SettingsException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private static CommandLine commandLine(StackSettings settings, DemoSettings demoSettings) {
        CommandLine commands = new CommandLine(new Shopstream())
                .addSubcommand(new UpCommand(settings, Shopstream.class.getName()))
                .addSubcommand(new DownCommand(settings))
                .addSubcommand(new StatusCommand(settings))
                .addSubcommand(new RedeployCommand(settings))
                .addSubcommand(new ReindexCommand(settings))
                .addSubcommand(new BackfillCommand(settings))
                .addSubcommand(new DemoCommand(settings, demoSettings))
                .addSubcommand(new SuperviseCommand(settings))
                .addSubcommand(
                        new CommandLine(new FlinkCommand(settings)).setUnmatchedOptionsArePositionalParams(true));
        return commands.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof StackProblem || problem instanceof SettingsException) {
                System.err.println(problem.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw problem;
        });
    }
}
