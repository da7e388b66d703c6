package io.shopstream.ingest;

import io.shopstream.ingest.source.AppendedRange;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.ingest.source.TopicSource;
import io.shopstream.model.Topics;
import java.util.Map;
import org.apache.flink.api.connector.source.Source;

/**
 * Where the ingest job reads from.
 *
 * @param siteRules what changes in the rules of shops
 * @param publishedRules the rules that were there when the job was submitted: JSON by the shop's name
 */
public record IngestSources(
        Source<SourceRecord, ?, ?> pages,
        Source<SourceRecord, ?, ?> edits,
        Source<SourceRecord, ?, ?> siteRules,
        Map<String, String> publishedRules) {

    /** All that comes. */
    static IngestSources kafka(IngestSettings settings, Map<String, String> publishedRules) {
        String servers = settings.bootstrapServers();
        String group = ProductIngestPipeline.NAME;
        return new IngestSources(
                TopicSource.of(servers, Topics.RAW_PAGES, group),
                TopicSource.of(servers, Topics.PRODUCT_EDITS, group),
                TopicSource.ofOurs(servers, Topics.SITE_RULES, group),
                publishedRules);
    }

    /** What came in a range of time, to be read with the rules of today. */
    static IngestSources kafka(IngestSettings settings, AppendedRange range, Map<String, String> publishedRules) {
        String servers = settings.bootstrapServers();
        String group = ProductIngestPipeline.BACKFILL;
        return new IngestSources(
                TopicSource.of(servers, Topics.RAW_PAGES, group, range),
                TopicSource.of(servers, Topics.PRODUCT_EDITS, group, range),
                TopicSource.present(servers, Topics.SITE_RULES, group),
                publishedRules);
    }
}
