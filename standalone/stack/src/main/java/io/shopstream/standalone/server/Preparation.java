package io.shopstream.standalone.server;

import io.shopstream.standalone.process.Launcher;
import java.io.IOException;

/** What a server needs before it is started: a configuration file, a formatted folder. Must bear repetition. */
@FunctionalInterface
public interface Preparation {

    Preparation NONE = launcher -> {};

    void run(Launcher launcher) throws IOException, InterruptedException;
}
