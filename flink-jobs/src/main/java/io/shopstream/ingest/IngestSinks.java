package io.shopstream.ingest;

import io.shopstream.ingest.deduplicate.ProductWrite;
import io.shopstream.ingest.sink.KafkaOutput;
import io.shopstream.ingest.sink.postgres.PostgresSink;
import io.shopstream.ingest.sink.postgres.PostgresSinkOptions;
import io.shopstream.ingest.sink.postgres.ProductTables;
import io.shopstream.ingest.sink.postgres.ProductWriteEncoder;
import io.shopstream.ingest.sink.postgres.Purge;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.model.change.ProductChange;
import io.shopstream.model.coverage.CoverageAlert;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;

/** Where the ingest job writes to. */
public record IngestSinks(
        Sink<ProductWrite> products,
        Sink<ProductChange> changes,
        Sink<Rejection> deadLetters,
        Sink<CoverageAlert> coverageAlerts) {

    /** Of the job that runs for ever, which keeps house too. */
    static IngestSinks postgresAndKafka(IngestSettings settings) {
        List<Purge> purges = List.of(
                Purge.ledger(settings.ledgerLife()),
                Purge.rejectedRows(settings.ledgerLife()),
                Purge.tombstones(settings.tombstoneLife()));
        return of(ProductIngestPipeline.NAME, settings, settings.changeLog(), purges);
    }

    /** Of a batch: it repeats what has happened, which the change log does not. */
    static IngestSinks backfill(IngestSettings settings) {
        return of(ProductIngestPipeline.BACKFILL, settings, false, List.of());
    }

    private static IngestSinks of(String job, IngestSettings settings, boolean changeLog, List<Purge> purges) {
        KafkaOutput kafka = new KafkaOutput(job, settings.bootstrapServers(), settings.transactionTimeout());
        PostgresSinkOptions postgres = PostgresSinkOptions.of(
                settings.postgresUrl(), settings.postgresUser(), settings.postgresPassword(), job);
        return new IngestSinks(
                new PostgresSink<>(postgres, ProductTables.writes(), new ProductWriteEncoder(changeLog), purges),
                kafka.changes(),
                kafka.deadLetters(),
                kafka.coverageAlerts());
    }
}
