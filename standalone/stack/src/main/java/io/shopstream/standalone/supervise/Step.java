package io.shopstream.standalone.supervise;

import java.util.Set;

/**
 * Something to do once, between the starts of servers.
 *
 * @param name unique among servers and steps
 * @param after the servers and steps that must work or be done before
 * @param action fails with a message for a person
 */
public record Step(String name, Set<String> after, Action action) {

    public Step {
        after = Set.copyOf(after);
    }

    /** What a step does. */
    @FunctionalInterface
    public interface Action {
        void run(Narrator narrator) throws Exception;
    }
}
