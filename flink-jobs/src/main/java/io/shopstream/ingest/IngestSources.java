package io.shopstream.ingest;

import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.ingest.source.TopicSource;
import io.shopstream.model.Topics;
import org.apache.flink.api.connector.source.Source;

/** Where the ingest job reads from. */
public record IngestSources(Source<SourceRecord, ?, ?> pages, Source<SourceRecord, ?, ?> edits) {

    static IngestSources kafka(IngestSettings settings) {
        return new IngestSources(
                TopicSource.of(settings.bootstrapServers(), Topics.RAW_PAGES, ProductIngestPipeline.NAME),
                TopicSource.of(settings.bootstrapServers(), Topics.PRODUCT_EDITS, ProductIngestPipeline.NAME));
    }
}
