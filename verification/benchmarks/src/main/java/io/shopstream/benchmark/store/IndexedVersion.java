package io.shopstream.benchmark.store;

/** What identifies a state of a product in both stores. */
record IndexedVersion(long version, String contentHash) {}
