package io.shopstream.ingest.source;

import org.jspecify.annotations.Nullable;

/** One header of a Kafka record. */
public record RecordHeader(String name, byte @Nullable [] value) {}
