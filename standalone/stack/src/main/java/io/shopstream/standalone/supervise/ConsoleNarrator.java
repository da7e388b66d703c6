package io.shopstream.standalone.supervise;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints each line with the seconds since the command began, and logs it. */
public final class ConsoleNarrator implements Narrator {

    private static final Logger LOG = LoggerFactory.getLogger("shopstream");

    private final PrintStream out;
    private final Clock clock;
    private final Instant began;

    public ConsoleNarrator(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.began = clock.instant();
    }

    @Override
    public void say(String line) {
        LOG.info("{}", line);
        long seconds = Duration.between(began, clock.instant()).toSeconds();
        out.println(String.format(Locale.ROOT, "%4d s  %s", seconds, line));
        out.flush();
    }
}
