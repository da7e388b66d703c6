package io.shopstream.standalone.health;

import java.io.IOException;

/** Asks one server whether it works. */
@FunctionalInterface
public interface Probe {

    /** Returns when the server works; the exception's message says what it lacks. At most a few seconds. */
    void check() throws IOException;
}
