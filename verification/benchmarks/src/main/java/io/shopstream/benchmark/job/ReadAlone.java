package io.shopstream.benchmark.job;

import io.shopstream.ingest.IngestSettings;
import io.shopstream.ingest.source.TopicSource;
import io.shopstream.model.Topics;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job that only reads the pages: the same source at the same parallelism, and nothing behind it. */
public final class ReadAlone {

    public static final String NAME = "read-alone";

    private ReadAlone() {}

    public static void main(String[] arguments) throws Exception {
        IngestSettings settings = IngestSettings.from(System.getenv());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(settings.parallelism());
        env.getConfig().enableObjectReuse();
        env.fromSource(
                        TopicSource.of(settings.bootstrapServers(), Topics.RAW_PAGES, NAME),
                        WatermarkStrategy.noWatermarks(),
                        Topics.RAW_PAGES)
                .uid("pages-source")
                .sinkTo(new CountingSink<>())
                .uid("counting-sink");
        env.execute(NAME);
    }
}
