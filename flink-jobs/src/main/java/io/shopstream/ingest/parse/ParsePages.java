package io.shopstream.ingest.parse;

import io.shopstream.extraction.Extraction;
import io.shopstream.extraction.PageParser;
import io.shopstream.ingest.decode.DecodedPage;
import io.shopstream.ingest.source.Rejections;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.page.RawPage;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Runs the page parser that {@code extract} and the crawler run too. */
public final class ParsePages extends ProcessFunction<DecodedPage, ParsedPage> {

    private static final String STAGE = "parse";

    private transient PageParser parser;
    private transient Rejections rejections;

    @Override
    public void open(OpenContext context) {
        parser = new PageParser();
        rejections = new Rejections(STAGE, getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(DecodedPage decoded, Context context, Collector<ParsedPage> out) {
        SourceRecord record = decoded.record();
        RawPage page = decoded.page();
        Extraction extraction = parser.parse(page);
        if (extraction instanceof Extraction.Refused refused) {
            rejections.refuse(context, record, refused.rule(), refused.reason());
            return;
        }
        out.collect(new ParsedPage(record, page.url(), record.eventTime(page.fetchedAt()), extraction.found()));
    }
}
