package io.shopstream.ingest;

import io.shopstream.ingest.source.AppendedRange;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.ingest.source.TopicSource;
import io.shopstream.model.Topics;
import org.apache.flink.api.connector.source.Source;

/** Where the ingest job reads from. */
public record IngestSources(Source<SourceRecord, ?, ?> pages, Source<SourceRecord, ?, ?> edits) {

    /** All that comes. */
    static IngestSources kafka(IngestSettings settings) {
        return new IngestSources(
                TopicSource.of(settings.bootstrapServers(), Topics.RAW_PAGES, ProductIngestPipeline.NAME),
                TopicSource.of(settings.bootstrapServers(), Topics.PRODUCT_EDITS, ProductIngestPipeline.NAME));
    }

    /** What came in a range of time. */
    static IngestSources kafka(IngestSettings settings, AppendedRange range) {
        String group = ProductIngestPipeline.BACKFILL;
        return new IngestSources(
                TopicSource.of(settings.bootstrapServers(), Topics.RAW_PAGES, group, range),
                TopicSource.of(settings.bootstrapServers(), Topics.PRODUCT_EDITS, group, range));
    }
}
