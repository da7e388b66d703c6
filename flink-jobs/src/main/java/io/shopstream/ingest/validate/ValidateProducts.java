package io.shopstream.ingest.validate;

import io.shopstream.extraction.ExtractedProduct;
import io.shopstream.extraction.validate.ProductValidator;
import io.shopstream.extraction.validate.Validation;
import io.shopstream.ingest.coverage.CoverageCount;
import io.shopstream.ingest.coverage.CoverageCounts;
import io.shopstream.ingest.parse.ParsedPage;
import io.shopstream.ingest.source.Rejections;
import io.shopstream.ingest.source.RuleCounters;
import io.shopstream.model.product.Observation;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Holds each product of a page against the validation rules and gives it its key and version. */
public final class ValidateProducts extends ProcessFunction<ParsedPage, Observation> {

    private static final String STAGE = "validate";

    private transient ProductValidator validator;
    private transient RuleCounters repaired;
    private transient Rejections rejections;
    private transient CoverageCounts coverage;

    @Override
    public void open(OpenContext context) {
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        validator = new ProductValidator();
        repaired = new RuleCounters(metrics, "repaired");
        rejections = new Rejections(STAGE, metrics);
        coverage = new CoverageCounts();
    }

    @Override
    public void processElement(ParsedPage page, Context context, Collector<Observation> out) {
        PageObservations observations = new PageObservations(page);
        page.products().forEach(product -> validate(product, observations));
        for (Observation observation : observations.newest()) {
            coverage.product(observation);
            out.collect(observation);
        }
        coverage.handOn(
                context.timerService().currentProcessingTime(), count -> context.output(CoverageCount.TAG, count));
        observations
                .refused()
                .ifPresent(refused -> rejections.refuse(context, page.record(), refused.rule(), refused.reason()));
    }

    private void validate(ExtractedProduct product, PageObservations observations) {
        Validation validation = validator.validate(product.facts(), product.shopsId());
        if (validation instanceof Validation.Accepted accepted) {
            accepted.warnings().forEach(repaired::count);
            observations.accept(product, accepted.facts());
        } else if (validation instanceof Validation.Refused refused) {
            observations.refuse(refused);
        }
    }
}
