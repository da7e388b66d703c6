package io.shopstream.operations.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The part of a document that is compared. */
record HashedSource(@JsonProperty("content_hash") @Nullable String contentHash) {}
