package io.shopstream.query;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.shopstream.query.cache.CacheAside;
import io.shopstream.query.cache.CachedProductLookup;
import io.shopstream.query.cache.CachedProductSearch;
import io.shopstream.query.cache.RedisStore;
import io.shopstream.query.cache.TimeToLive;
import io.shopstream.query.changes.ChangeStreams;
import io.shopstream.query.changes.KafkaChangeShare;
import io.shopstream.query.changes.KafkaChangeTopic;
import io.shopstream.query.changes.StreamLimits;
import io.shopstream.query.health.ReadinessCheck;
import io.shopstream.query.health.ServerProbe;
import io.shopstream.query.http.QueryServer;
import io.shopstream.query.http.QuerySteps;
import io.shopstream.query.http.ServerOptions;
import io.shopstream.query.lookup.PostgresProductLookup;
import io.shopstream.query.lookup.ProductDatabase;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.search.OpenSearchClients;
import io.shopstream.query.search.OpenSearchClients.Login;
import io.shopstream.query.search.OpenSearchProductSearch;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.watch.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.opensearch.client.opensearch.OpenSearchClient;

/**
 * The running service: http, then cache, then search or lookup. It starts whether or not the servers behind it are up, and
 * finds them when they come.
 */
public final class QueryService implements AutoCloseable {

    private static final int MOST_DATABASE_CONNECTIONS = 8;
    private static final int MOST_WATCH_CONNECTIONS = 6;
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(2);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final QueryServer server;

    private QueryService(QuerySettings settings, Clock clock) {
        PrometheusMeterRegistry meters = meters();
        open.push(meters::close);
        OpenSearchClient openSearch =
                OpenSearchClients.open(settings.openSearchUrl(), login(settings), settings.searchTimeout());
        opened(openSearch._transport());
        HikariDataSource database = opened(ProductDatabase.open(
                settings.postgresUrl(),
                settings.postgresUser(),
                settings.postgresPassword(),
                MOST_DATABASE_CONNECTIONS));
        RedisStore redis = opened(new RedisStore(settings.redisUrl(), clock, meters));
        OpenSearchProductSearch search = new OpenSearchProductSearch(openSearch, settings.searchTimeout(), meters);
        PostgresProductLookup lookup = new PostgresProductLookup(database, clock, meters);
        ReadinessCheck readiness = opened(new ReadinessCheck(
                List.of(
                        new ServerProbe("opensearch", true, search::ping),
                        new ServerProbe("postgresql", true, lookup::ping),
                        new ServerProbe("redis", false, redis::ping)),
                PROBE_PATIENCE));
        Steps steps = cached(search, lookup, redis, settings.cacheTimeToLive(), meters);
        Optional<ChangeStreams> streams = streams(settings.changes(), clock, meters);
        Optional<WatchService> watches = watches(settings, clock, meters);
        server = opened(QueryServer.start(
                options(settings),
                new QuerySteps(
                        steps.search(),
                        steps.lookup(),
                        streams,
                        watches.map(WatchService::watches),
                        readiness::now,
                        meters,
                        meters::scrape,
                        clock)));
        // Closed before the server: it waits for its requests, and a stream does not end by itself.
        streams.ifPresent(open::push);
    }

    /** Starts everything; returns once requests are answered. */
    public static QueryService start(QuerySettings settings) {
        return new QueryService(settings, Clock.systemUTC());
    }

    public int port() {
        return server.port();
    }

    /** Finishes running requests, then closes what they used. */
    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private static Steps cached(
            ProductSearch search,
            ProductLookup lookup,
            RedisStore redis,
            Duration timeToLive,
            PrometheusMeterRegistry meters) {
        if (timeToLive.isZero()) {
            return new Steps(search, lookup);
        }
        CacheAside cache = CacheAside.in(redis, new TimeToLive(timeToLive, RandomGenerator.getDefault()), meters);
        return new Steps(new CachedProductSearch(search, cache), new CachedProductLookup(lookup, cache));
    }

    private static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        return meters;
    }

    private static Optional<ChangeStreams> streams(
            ChangeSettings settings, Clock clock, PrometheusMeterRegistry meters) {
        return settings.bootstrapServers()
                .map(kafka -> ChangeStreams.start(
                        new KafkaChangeTopic(kafka), StreamLimits.of(settings.mostStreams()), clock, meters));
    }

    private Optional<WatchService> watches(QuerySettings settings, Clock clock, PrometheusMeterRegistry meters) {
        String kafka = settings.changes().bootstrapServers().orElse("");
        return settings.changes()
                .watches()
                .map(options -> opened(WatchService.start(
                        options,
                        opened(ProductDatabase.openForWriting(
                                settings.postgresUrl(),
                                settings.postgresUser(),
                                settings.postgresPassword(),
                                MOST_WATCH_CONNECTIONS)),
                        () -> KafkaChangeShare.join(kafka, "price-watches"),
                        clock,
                        meters)));
    }

    private static ServerOptions options(QuerySettings settings) {
        return new ServerOptions(
                settings.apiHost(),
                settings.apiPort(),
                settings.apiThreads(),
                settings.changes().streamBufferBytes(),
                settings.accessLog(),
                settings.flinkDashboardUrl());
    }

    private static Optional<Login> login(QuerySettings settings) {
        return settings.openSearchUser()
                .map(user -> new Login(user, settings.openSearchPassword().orElse("")));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    private record Steps(ProductSearch search, ProductLookup lookup) {}
}
