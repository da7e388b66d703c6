package io.shopstream.ingest.decode;

import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.page.RawPage;
import org.jspecify.annotations.Nullable;

/**
 * A page with the record it came in.
 *
 * @param siteRule JSON of the rule that it is to be read with; null where its shop needs none
 */
public record DecodedPage(
        SourceRecord record, RawPage page, @Nullable String siteRule) {}
