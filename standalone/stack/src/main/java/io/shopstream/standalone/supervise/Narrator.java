package io.shopstream.standalone.supervise;

/** Tells a person what happens, one line at a time. */
@FunctionalInterface
public interface Narrator {

    void say(String line);
}
