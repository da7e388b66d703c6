package io.shopstream.query.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.shopstream.query.changes.ChangeStreams;
import io.shopstream.query.dictionary.Dictionaries;
import io.shopstream.query.dictionary.DictionaryVersion;
import io.shopstream.query.edit.ProductEdits;
import io.shopstream.query.health.Readiness;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.pipeline.PipelineStatus;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.ProductSuggest;
import io.shopstream.query.search.RelatedProducts;
import io.shopstream.query.watch.Watches;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the web server asks.
 *
 * @param changes empty where they are not streamed
 * @param watches empty where there are none
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
        Dictionaries dictionaries,
        Supplier<DictionaryVersion> dictionaryInForce,
        Optional<ChangeStreams> changes,
        Optional<Watches> watches,
        Supplier<Readiness> readiness,
        PipelineStatus pipeline,
        MeterRegistry meters,
        Supplier<String> metrics,
        Clock clock) {}
