package io.shopstream.reindex;

import io.shopstream.index.IndexAction;
import io.shopstream.ingest.IngestSettings;
import io.shopstream.ingest.database.DatabaseConnections;
import io.shopstream.model.table.ProductRow;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions.JdbcConnectionOptionsBuilder;
import org.apache.flink.connector.jdbc.core.datastream.source.JdbcSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The table {@code products} as a bounded source. Each range of keys is a split, read through a cursor, so a reader holds
 * few rows and a restart repeats few. Guarantee: at least once; what is committed when a range is read.
 */
final class StoredProducts {

    /** A restart repeats at most so many rows a reader. */
    private static final int ROWS_A_RANGE = 10_000;

    private static final int ROWS_A_FETCH = 500;

    private static final String SELECT = "select " + ProductRow.JSON + " from products"
            + " where product_key >= ? and (?::text is null or product_key < ?)";

    private StoredProducts() {}

    /**
     * Builds the source; asks the database for the ranges.
     *
     * @param since only products written at or after it, by the database's clock; null for all
     */
    static Source<IndexAction, ?, ?> of(IngestSettings settings, @Nullable Instant since) throws SQLException {
        try (Connection connection = DatabaseConnections.open(
                settings.postgresUrl(),
                settings.postgresUser(),
                settings.postgresPassword(),
                ProductReindexPipeline.NAME)) {
            return of(settings, since, KeyRanges.of(connection, ROWS_A_RANGE));
        }
    }

    static Source<IndexAction, ?, ?> of(
            IngestSettings settings, @Nullable Instant since, List<@Nullable Serializable[]> ranges) {
        JdbcSource<IndexAction> source = JdbcSource.<IndexAction>builder()
                .setDBUrl(settings.postgresUrl())
                .setAutoCommit(false) // a cursor lives within a transaction
                .setResultSetFetchSize(ROWS_A_FETCH)
                .setSql(since == null ? SELECT : SELECT + " and written_at >= ?::timestamptz")
                .setJdbcParameterValuesProvider(() -> parameters(ranges, since))
                .setResultExtractor(new StoredChange())
                .setTypeInformation(TypeInformation.of(IndexAction.class))
                .build();
        return new UnsharedJdbcSource<>(source, connection(settings));
    }

    private static JdbcConnectionOptions connection(IngestSettings settings) {
        JdbcConnectionOptionsBuilder options = new JdbcConnectionOptionsBuilder()
                .withDriverName(Driver.class.getName())
                .withUrl(settings.postgresUrl())
                .withUsername(settings.postgresUser())
                .withProperty("ApplicationName", ProductReindexPipeline.NAME);
        String password = settings.postgresPassword();
        return (password == null ? options : options.withPassword(password)).build();
    }

    private static @Nullable Serializable[][] parameters(
            List<@Nullable Serializable[]> ranges, @Nullable Instant since) {
        return ranges.stream()
                .map(range -> since == null
                        ? new @Nullable Serializable[] {range[0], range[1], range[1]}
                        : new @Nullable Serializable[] {range[0], range[1], range[1], since.atOffset(ZoneOffset.UTC)})
                .toArray(Serializable[][]::new);
    }
}
