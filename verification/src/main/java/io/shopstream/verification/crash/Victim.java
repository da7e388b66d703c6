package io.shopstream.verification.crash;

import java.util.List;
import java.util.Locale;

/** What can be killed, how often it is drawn, and at which moments. */
public enum Victim {
    TASKMANAGER("taskmanager", 6),
    JOBMANAGER("jobmanager", 3),
    POSTGRES("postgres", 2),
    /** All its processes but the first, which stays and recovers. */
    POSTGRES_BACKENDS("postgres", 1),
    KAFKA("kafka", 2),
    OPENSEARCH("opensearch", 1),
    REDIS("redis", 1),
    API("query-api", 1),
    CRAWLER("crawler", 1);

    private final String server;
    private final int weight;

    Victim(String server, int weight) {
        this.server = server;
        this.weight = weight;
    }

    /** As the stack's supervisor calls it. */
    String server() {
        return server;
    }

    int weight() {
        return weight;
    }

    /** The moments that concern it. */
    List<Aim> aims() {
        return switch (this) {
            case TASKMANAGER -> List.of(Aim.values());
            case JOBMANAGER ->
                List.of(Aim.ANY_TIME, Aim.CHECKPOINT, Aim.SAVEPOINT, Aim.PREPARED, Aim.COMMITTING, Aim.COMMITTED);
            case POSTGRES -> List.of(Aim.COMMITTING, Aim.ANY_TIME, Aim.COMMITTED);
            case POSTGRES_BACKENDS -> List.of(Aim.ANY_TIME, Aim.COMMITTING);
            case KAFKA -> List.of(Aim.ANY_TIME, Aim.CHECKPOINT, Aim.COMMITTED);
            case OPENSEARCH, REDIS, API, CRAWLER -> List.of(Aim.ANY_TIME);
        };
    }

    /** Whether products cannot reach PostgreSQL without it. */
    boolean carriesProducts() {
        return this != OPENSEARCH && this != REDIS && this != API && this != CRAWLER;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
