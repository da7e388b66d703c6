package io.shopstream.standalone.jobs;

import java.util.Optional;

/** The line of a Java stack trace that says what went wrong first. */
final class RootCause {

    private static final String CAUSED_BY = "Caused by: ";

    private RootCause() {}

    /** The last cause named in a text, else its first line that names a throwable. */
    static Optional<String> of(String text) {
        Optional<String> cause = text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(CAUSED_BY))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring(CAUSED_BY.length()));
        return cause.or(() -> text.lines()
                .filter(line -> line.matches("[\\w.$]+(Exception|Error)(:.*)?"))
                .findFirst());
    }
}
