package io.shopstream.ingest.parse;

import io.shopstream.extraction.ExtractedProduct;
import io.shopstream.ingest.source.SourceRecord;
import java.time.Instant;

/**
 * What a page states of one product.
 *
 * @param record the record the page came in
 * @param pageUrl the page's address
 * @param observedAt event time: the earlier of the fetch and the broker's append
 * @param product what was found
 */
public record ParsedProduct(SourceRecord record, String pageUrl, Instant observedAt, ExtractedProduct product) {}
