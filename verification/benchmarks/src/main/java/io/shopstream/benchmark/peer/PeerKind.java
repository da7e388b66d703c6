package io.shopstream.benchmark.peer;

/** The peers, each a process. */
public enum PeerKind {
    /** The reference system's consumer for PostgreSQL. */
    REFERENCE_POSTGRES,
    /** The same, which also appends every record to a table without a key. */
    REFERENCE_POSTGRES_WITH_LOG,
    /** The reference system's consumer for OpenSearch. */
    REFERENCE_OPENSEARCH,
    /** The strongest consumer that a sceptic would write by hand. */
    HAND_WRITTEN
}
