package io.shopstream.verification;

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
        System.exit(new CommandLine(new VerifyMain()).execute(arguments));
    }
}
