package io.shopstream.benchmark.peer;

import io.cloudevents.CloudEvent;
import io.shopstream.ingest.sink.postgres.Column;
import io.shopstream.ingest.sink.postgres.ProductTables;
import io.shopstream.ingest.sink.postgres.TableWrite;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.Product;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The reference system's consumer for PostgreSQL: one committed UPSERT a record, offsets committed by the client every
 * five seconds. Guarantee: at least once.
 *
 * <p>Its statement is prepared, and it writes the table {@code products} alone, where the job keeps the observations, the
 * price history and the sellers too.
 */
final class StatementPerRecord implements Runnable {

    /** The job's first table, {@code products}. */
    private static final TableWrite PRODUCTS = ProductTables.writes().get(0);

    private static final String APPEND = "insert into change_log (product_key, version, previous_version, deleted,"
            + " changed_at) values (?, ?, 0, false, ?::timestamptz)";

    private final PeerServers servers;
    private final boolean appends;
    private final Runnable ready;
    private final ProductRows rows = new ProductRows();

    /**
     * Builds the consumer.
     *
     * @param appends whether each record is also appended to the table {@code change_log}, which has no key
     */
    StatementPerRecord(PeerServers servers, boolean appends, Runnable ready) {
        this.servers = servers;
        this.appends = appends;
        this.ready = ready;
    }

    @Override
    public void run() {
        PageConsumer pages = new PageConsumer(servers, Map.of(), ready);
        try (Connection connection = DriverManager.getConnection(servers.postgres());
                PreparedStatement upsert = connection.prepareStatement(upsert());
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            while (true) {
                for (ConsumerRecord<String, CloudEvent> page : pages.poll()) {
                    for (Observation observation : pages.observations(page)) {
                        write(observation, upsert);
                        if (appends) {
                            append(ProductRows.product(observation), append);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused a statement.", e);
        }
    }

    private void write(Observation observation, PreparedStatement upsert) throws SQLException {
        @Nullable String[] values = new String[PRODUCTS.columns().size()];
        rows.append(observation, (table, given) -> {
            if (table == 0) {
                System.arraycopy(given, 0, values, 0, values.length);
            }
        });
        for (int column = 0; column < values.length; column++) {
            upsert.setString(column + 1, values[column]);
        }
        upsert.executeUpdate();
    }

    private static void append(Product product, PreparedStatement append) throws SQLException {
        append.setString(1, product.key());
        append.setLong(2, product.version());
        append.setString(3, product.observedAt().toString());
        append.executeUpdate();
    }

    private static String upsert() {
        List<Column> columns = PRODUCTS.columns();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(column -> "?::" + column.type()).collect(Collectors.joining(", "));
        String changes = columns.stream()
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        return "insert into products (" + names + ") values (" + values + ") on conflict (product_key) do update set "
                + changes + " where excluded.version > products.version";
    }
}
