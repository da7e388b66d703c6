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
import io.shopstream.query.search.OpenSearchProductSuggest;
import io.shopstream.query.search.OpenSearchRelatedProducts;
import io.shopstream.query.search.ProductIndexClient;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.ProductSuggest;
import io.shopstream.query.search.Ranking;
import io.shopstream.query.understand.Dictionary;
import io.shopstream.query.understand.UnderstandingSearch;
import io.shopstream.query.understand.UnderstandingSuggest;
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
        ProductIndexClient index = new ProductIndexClient(openSearch, settings.searchTimeout(), meters);
        Dictionary dictionary = Dictionary.shipped();
        ProductSearch search = new UnderstandingSearch(
                new OpenSearchProductSearch(index, dictionary.colours(), new Ranking(clock)), dictionary);
        ProductSuggest suggest = new UnderstandingSuggest(new OpenSearchProductSuggest(index), dictionary);
        PostgresProductLookup lookup = new PostgresProductLookup(database, clock, meters);
        ReadinessCheck readiness = opened(new ReadinessCheck(
                List.of(
                        new ServerProbe("opensearch", true, index::ping),
                        new ServerProbe("postgresql", true, lookup::ping),
                        new ServerProbe("redis", false, redis::ping)),
                PROBE_PATIENCE));
        Steps steps = cached(search, lookup, redis, settings.cacheTimeToLive(), meters);
        server = opened(QueryServer.start(
                options(settings),
                new QuerySteps(
                        steps.search(),
                        suggest,
                        new OpenSearchRelatedProducts(index),
                        steps.lookup(),
                        readiness::now,
                        meters,
                        meters::scrape,
                        clock)));
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

    private static ServerOptions options(QuerySettings settings) {
        return new ServerOptions(
                settings.apiHost(),
                settings.apiPort(),
                settings.apiThreads(),
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
