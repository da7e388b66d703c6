package io.shopstream.query;

import io.shopstream.model.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the query service until it is told to end. */
public final class QueryMain {

    private static final Logger LOG = LoggerFactory.getLogger(QueryMain.class);

    private QueryMain() {}

    public static void main(String[] arguments) {
        try {
            run(QuerySettings.from(System.getenv()));
        } catch (SettingsException e) {
            LOG.error("Wrong settings:{}{}", System.lineSeparator(), e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            LOG.error("The query service cannot start: {}", e.getMessage(), e);
            System.exit(1);
        }
    }

    private static void run(QuerySettings settings) {
        QueryService service = QueryService.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(service), "end"));
        LOG.info(
                "Search page http://{}:{}/ and Swagger UI at /swagger-ui; asks OpenSearch {}, PostgreSQL {}, Redis {}",
                settings.apiHost(),
                service.port(),
                settings.openSearchUrl(),
                settings.postgresUrl(),
                settings.cache().redisUrl().getHost() + ":"
                        + settings.cache().redisUrl().getPort());
    }

    private static void end(QueryService service) {
        try {
            service.close();
            LOG.info("Ended.");
        } catch (Exception e) {
            LOG.error("The query service did not end cleanly", e);
        }
    }
}
