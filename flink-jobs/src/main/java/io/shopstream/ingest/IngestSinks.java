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
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;

/** Where the ingest job writes to. */
public record IngestSinks(Sink<ProductWrite> products, Sink<ProductChange> changes, Sink<Rejection> deadLetters) {

    static IngestSinks postgresAndKafka(IngestSettings settings) {
        KafkaOutput kafka = new KafkaOutput(settings.bootstrapServers(), settings.transactionTimeout());
        PostgresSinkOptions postgres = PostgresSinkOptions.of(
                settings.postgresUrl(),
                settings.postgresUser(),
                settings.postgresPassword(),
                ProductIngestPipeline.NAME);
        return new IngestSinks(
                new PostgresSink<>(
                        postgres,
                        ProductTables.writes(),
                        new ProductWriteEncoder(settings.changeLog()),
                        List.of(
                                Purge.ledger(settings.ledgerLife()),
                                Purge.rejectedRows(settings.ledgerLife()),
                                Purge.tombstones(settings.tombstoneLife()))),
                kafka.changes(),
                kafka.deadLetters("product-ingest-dead-letters"));
    }
}
