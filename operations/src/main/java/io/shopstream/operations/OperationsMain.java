package io.shopstream.operations;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The operator's commands; the script {@code shopstream} calls it. */
@Command(name = "shopstream", mixinStandardHelpOptions = true, description = "Looks after a running system.")
public final class OperationsMain {

    private OperationsMain() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new OperationsMain()).execute(arguments));
    }
}
