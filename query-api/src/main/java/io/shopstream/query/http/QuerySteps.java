package io.shopstream.query.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.shopstream.query.health.Readiness;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.pipeline.PipelineStatus;
import io.shopstream.query.search.ProductSearch;
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
        ProductLookup lookup,
        Supplier<Readiness> readiness,
        PipelineStatus pipeline,
        MeterRegistry meters,
        Supplier<String> metrics,
        Clock clock) {}
