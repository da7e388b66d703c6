package io.shopstream.ingest.decode;

import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.page.RawPage;

/** A page with the record it came in. */
public record DecodedPage(SourceRecord record, RawPage page) {}
