package io.shopstream.query.edit;

import java.time.Instant;

/** What is remembered of an edit that was sent lately: enough to find it again. */
public record EditTrace(EditPlace place, EditId id, String productKey, Instant issuedAt) {}
