package io.shopstream.query.changes;

import io.shopstream.model.change.ProductChange;

/** A change and where it stands in the topic. */
public record CommittedChange(int partition, long offset, ProductChange change) {}
