package io.shopstream.ingest.parse;

import io.shopstream.extraction.ExtractedProduct;
import io.shopstream.ingest.source.SourceRecord;
import java.time.Instant;
import java.util.List;

/**
 * What a page states of its products. They stay together, so that the record behind them is refused once.
 *
 * @param record the record the page came in
 * @param pageUrl the page's address
 * @param observedAt event time: the earlier of the fetch and the broker's append
 * @param products what was found; never empty
 */
public record ParsedPage(SourceRecord record, String pageUrl, Instant observedAt, List<ExtractedProduct> products) {

    public ParsedPage {
        products = List.copyOf(products);
    }
}
