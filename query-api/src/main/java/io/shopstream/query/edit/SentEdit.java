package io.shopstream.query.edit;

import io.shopstream.model.change.ProductEdit;
import java.time.Instant;

/**
 * An edit that the topic holds.
 *
 * @param appendedAt when the broker took it
 */
public record SentEdit(EditPlace place, Instant appendedAt, ProductEdit edit) {}
