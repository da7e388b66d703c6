package io.shopstream.operations;

import io.shopstream.operations.audit.IndexRepair;
import io.shopstream.operations.audit.OpenSearchClients;
import io.shopstream.operations.audit.ProductTable;
import io.shopstream.operations.audit.SearchIndex;
import io.shopstream.operations.audit.WriteResult;
import io.shopstream.operations.condition.JobProgress;
import io.shopstream.operations.letters.DeadLetterTopic;
import io.shopstream.operations.letters.RefusedRows;
import io.shopstream.operations.letters.Replay;
import io.shopstream.operations.letters.ReplayException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import org.opensearch.client.opensearch.OpenSearchClient;

/** The servers of the settings; each is asked when it is first needed. */
final class Servers implements AutoCloseable {

    private final OperationsSettings settings;
    private final Jdbi database;
    private final OpenSearchClient openSearch;

    Servers(OperationsSettings settings) {
        this.settings = settings;
        this.database = Jdbi.create(settings.postgresUrl(), login(settings));
        database.registerArrayType(String.class, "text");
        database.registerArrayType(Integer.class, "int4");
        this.openSearch =
                OpenSearchClients.open(settings.openSearch(), settings.openSearchUser(), settings.openSearchPassword());
    }

    Jdbi database() {
        return database;
    }

    ProductTable table() {
        return new ProductTable(database);
    }

    SearchIndex index() {
        return new SearchIndex(openSearch);
    }

    JobProgress jobs() {
        return JobProgress.in(settings.bootstrapServers());
    }

    DeadLetterTopic deadLetters() {
        return DeadLetterTopic.in(settings.bootstrapServers());
    }

    RefusedRows refusedRows() {
        return new RefusedRows(database, this::reindex);
    }

    Replay replay() {
        return Replay.in(settings.bootstrapServers(), this::reindex);
    }

    private boolean reindex(String productKey) {
        WriteResult result = new IndexRepair(table(), index()).write(productKey);
        if (!result.refused().isEmpty()) {
            throw new ReplayException(
                    "OpenSearch refuses it again: " + result.refused().get(0));
        }
        return result.written() + result.newer() > 0;
    }

    private static Properties login(OperationsSettings settings) {
        Properties login = new Properties();
        login.setProperty("user", settings.postgresUser());
        settings.postgresPassword().ifPresent(password -> login.setProperty("password", password));
        login.setProperty("ApplicationName", "shopstream operations");
        return login;
    }

    @Override
    public void close() {
        try {
            openSearch._transport().close();
        } catch (IOException e) {
            throw new UncheckedIOException("The client of OpenSearch does not end.", e);
        }
    }
}
