package io.shopstream.verification;

import io.shopstream.standalone.settings.StackSettings;
import io.shopstream.verification.crash.CrashCommand;
import io.shopstream.verification.fuzz.FuzzCommand;
import io.shopstream.verification.mutation.MutationsCommand;
import io.shopstream.verification.search.SearchCommand;
import io.shopstream.verification.serving.ServingCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./shopstream verify}: the long proofs, each a command. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Proves the system's promises on real servers.")
public final class VerifyMain {

    private VerifyMain() {}

    public static void main(String[] arguments) {
        // The programs' jars have one each.
        System.setProperty("logback.configurationFile", "verification-logback.xml");
        StackSettings settings = StackSettings.from(System.getenv());
        System.exit(new CommandLine(new VerifyMain())
                .addSubcommand(new CrashCommand(settings))
                .addSubcommand(new MutationsCommand(settings))
                .addSubcommand(new FuzzCommand(settings))
                .addSubcommand(new SearchCommand(settings))
                .addSubcommand(ServingCommand.commandLine(settings))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
