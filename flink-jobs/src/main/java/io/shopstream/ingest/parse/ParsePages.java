package io.shopstream.ingest.parse;

import io.shopstream.extraction.Extraction;
import io.shopstream.extraction.PageParser;
import io.shopstream.extraction.siterule.SiteRuleJson;
import io.shopstream.extraction.siterule.SiteRules;
import io.shopstream.ingest.coverage.CoverageCount;
import io.shopstream.ingest.coverage.CoverageCounts;
import io.shopstream.ingest.decode.DecodedPage;
import io.shopstream.ingest.source.Rejections;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.page.RawPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Runs the page parser that {@code extract} and the crawler run too, with the rule of the page's shop. */
public final class ParsePages extends ProcessFunction<DecodedPage, ParsedPage> {

    private static final String STAGE = "parse";

    /** Parsers that are kept; rules that were replaced leave theirs behind. */
    private static final int MOST_PARSERS = 200;

    private transient PageParser unruled;
    private transient Map<String, PageParser> byRule;
    /** Pages that could be read and show no product to be bought; others say nothing of a shop's template. */
    private static final Set<String> WITHOUT_PRODUCT = Set.of("no-product", "no-offer", "challenge-page");

    private transient Rejections rejections;
    private transient CoverageCounts coverage;

    @Override
    public void open(OpenContext context) {
        unruled = new PageParser();
        byRule = new HashMap<>();
        rejections = new Rejections(STAGE, getRuntimeContext().getMetricGroup());
        coverage = new CoverageCounts();
    }

    @Override
    public void processElement(DecodedPage decoded, Context context, Collector<ParsedPage> out) {
        SourceRecord record = decoded.record();
        RawPage page = decoded.page();
        Extraction extraction = parser(decoded.siteRule()).parse(page);
        if (extraction instanceof Extraction.Refused refused) {
            rejections.refuse(context, record, refused.rule(), refused.reason());
            if (WITHOUT_PRODUCT.contains(refused.rule())) {
                count(page, false, context);
            }
            return;
        }
        count(page, true, context);
        out.collect(new ParsedPage(record, page.url(), record.eventTime(page.fetchedAt()), extraction.found()));
    }

    private void count(RawPage page, boolean statesProduct, Context context) {
        coverage.page(page.url(), statesProduct);
        coverage.handOn(
                context.timerService().currentProcessingTime(), count -> context.output(CoverageCount.TAG, count));
    }

    private PageParser parser(@Nullable String siteRule) {
        if (siteRule == null) {
            return unruled;
        }
        if (byRule.size() >= MOST_PARSERS) {
            byRule.clear();
        }
        return byRule.computeIfAbsent(siteRule, json -> new PageParser(SiteRules.of(List.of(SiteRuleJson.read(json)))));
    }
}
