package io.shopstream.benchmark.peer;

import java.util.List;

/**
 * Where a peer reads and writes.
 *
 * @param kafka host and port
 * @param topic of the pages
 * @param group of its consumers
 * @param postgres JDBC address
 * @param openSearch with scheme, host and port
 */
public record PeerServers(String kafka, String topic, String group, String postgres, String openSearch) {

    static PeerServers of(List<String> arguments) {
        return new PeerServers(
                arguments.get(0), arguments.get(1), arguments.get(2), arguments.get(3), arguments.get(4));
    }

    /** For the command line of {@link PeerMain}. */
    public List<String> arguments() {
        return List.of(kafka, topic, group, postgres, openSearch);
    }
}
