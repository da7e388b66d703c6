package org.apache.flink.connector.opensearch.sink;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The connector's sink with Flink 2's signature. Guarantee: at least once; every element that came before a checkpoint
 * has been answered by OpenSearch when the checkpoint completes.
 *
 * @param <T> the elements
 */
public final class OpensearchFlink2Sink<T> implements Sink<T> {

    private static final int BULK_ACTIONS = 1_000;
    private static final int BULK_MEGABYTES = 5;
    private static final Duration BULK_INTERVAL = Duration.ofMillis(300);
    private static final int RETRIES = 5;
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final String scheme;
    private final String host;
    private final int port;
    private final @Nullable String user;
    private final @Nullable String password;
    private final BulkExchange.Factory<T> exchangeFactory;

    /**
     * Builds the sink.
     *
     * @param address of OpenSearch, with scheme, host and port
     */
    public OpensearchFlink2Sink(
            URI address, @Nullable String user, @Nullable String password, BulkExchange.Factory<T> exchangeFactory) {
        this.scheme = address.getScheme();
        this.host = address.getHost();
        this.port = address.getPort();
        this.user = user;
        this.password = password;
        this.exchangeFactory = exchangeFactory;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        BulkExchange<T> exchange = exchangeFactory.create(context.metricGroup());
        return new Opensearch2Writer<>(
                List.of(new HttpHost(host, port, scheme)),
                exchange,
                true,
                new BulkProcessorConfig(
                        BULK_ACTIONS,
                        BULK_MEGABYTES,
                        BULK_INTERVAL.toMillis(),
                        FlushBackoffType.EXPONENTIAL,
                        RETRIES,
                        FIRST_BACK_OFF.toMillis()),
                new NetworkClientConfig(user, password, null, CONNECT_MILLIS, CONNECT_MILLIS, ANSWER_MILLIS, false),
                context.metricGroup(),
                context.getMailboxExecutor(),
                new DefaultRestClientFactory(),
                exchange);
    }
}
