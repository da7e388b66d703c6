package io.shopstream.ingest.validate;

import io.shopstream.extraction.validate.ProductValidator;
import io.shopstream.extraction.validate.Validation;
import io.shopstream.ingest.parse.ParsedProduct;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationVersion;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Holds each product against the validation rules and gives it its key and version. */
public final class ValidateProducts extends ProcessFunction<ParsedProduct, Observation> {

    private static final String STAGE = "validate";

    private transient ProductValidator validator;
    private transient WarningCounters warnings;

    @Override
    public void open(OpenContext context) {
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        validator = new ProductValidator();
        warnings = new WarningCounters(metrics);
    }

    @Override
    public void processElement(ParsedProduct parsed, Context context, Collector<Observation> out) {
        Validation validation =
                validator.validate(parsed.product().facts(), parsed.product().shopsId());
        if (validation instanceof Validation.Accepted accepted) {
            accepted.warnings().forEach(warnings::count);
            out.collect(observation(parsed, accepted.facts()));
        } else if (validation instanceof Validation.Refused refused) {
            context.output(Rejection.TAG, new Rejection(parsed.record(), STAGE, refused.rule(), refused.reason()));
        }
    }

    private static Observation observation(ParsedProduct parsed, ProductFacts facts) {
        SourceRecord record = parsed.record();
        URI page = URI.create(parsed.pageUrl());
        URI canonical = facts.url() == null ? page : URI.create(facts.url());
        return new Observation(
                ProductKey.of(page, parsed.product().shopsId(), canonical).toString(),
                parsed.product().kind(),
                ObservationVersion.of(parsed.observedAt(), ContentHash.of(facts)),
                parsed.observedAt(),
                facts,
                false,
                new PageOrigin(parsed.pageUrl(), record.topic(), record.partition(), record.offset()));
    }
}
