package io.shopstream.query.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.shopstream.query.edit.ProductEdits;
import io.shopstream.query.health.Readiness;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.pipeline.PipelineStatus;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.ProductSuggest;
import io.shopstream.query.search.RelatedProducts;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the web server asks.
 *
 * @param readiness asked anew for each health request
 * @param meters where requests are counted
 * @param metrics everything that is counted, as text
 */
public record QuerySteps(
        ProductSearch search,
        ProductSuggest suggest,
        RelatedProducts related,
        ProductLookup lookup,
        ProductEdits edits,
        Supplier<Readiness> readiness,
        PipelineStatus pipeline,
        MeterRegistry meters,
        Supplier<String> metrics,
        Clock clock) {}
