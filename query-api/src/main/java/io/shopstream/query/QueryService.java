package io.shopstream.query;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.shopstream.query.access.ClientAddress;
import io.shopstream.query.access.RateLimits;
import io.shopstream.query.access.Tokens;
import io.shopstream.query.cache.CacheAside;
import io.shopstream.query.cache.CacheTimes;
import io.shopstream.query.cache.CachedProductLookup;
import io.shopstream.query.cache.CachedProductSearch;
import io.shopstream.query.cache.CachedProductSuggest;
import io.shopstream.query.cache.CachedRelatedProducts;
import io.shopstream.query.cache.NearCache;
import io.shopstream.query.cache.RedisInvalidation;
import io.shopstream.query.cache.RedisLink;
import io.shopstream.query.changes.CacheInvalidator;
import io.shopstream.query.changes.ChangeStreams;
import io.shopstream.query.changes.KafkaChangeShare;
import io.shopstream.query.changes.KafkaChangeTopic;
import io.shopstream.query.changes.StreamLimits;
import io.shopstream.query.dictionary.DictionaryInForce;
import io.shopstream.query.dictionary.PostgresDictionaries;
import io.shopstream.query.edit.KafkaEditTopic;
import io.shopstream.query.edit.ProductEdits;
import io.shopstream.query.health.ReadinessCheck;
import io.shopstream.query.health.ServerProbe;
import io.shopstream.query.health.WarmUp;
import io.shopstream.query.http.AccessRules;
import io.shopstream.query.http.QueryServer;
import io.shopstream.query.http.QuerySteps;
import io.shopstream.query.http.ServerOptions;
import io.shopstream.query.lookup.PostgresCoverage;
import io.shopstream.query.lookup.PostgresEditLookup;
import io.shopstream.query.lookup.PostgresProductLookup;
import io.shopstream.query.lookup.ProductDatabase;
import io.shopstream.query.lookup.ProductLookup;
import io.shopstream.query.pipeline.LastKnownPipeline;
import io.shopstream.query.search.OpenSearchClients;
import io.shopstream.query.search.OpenSearchClients.Login;
import io.shopstream.query.search.OpenSearchProductSearch;
import io.shopstream.query.search.OpenSearchProductSuggest;
import io.shopstream.query.search.OpenSearchRelatedProducts;
import io.shopstream.query.search.ProductIndexClient;
import io.shopstream.query.search.ProductSearch;
import io.shopstream.query.search.ProductSuggest;
import io.shopstream.query.search.Ranking;
import io.shopstream.query.search.RelatedProducts;
import io.shopstream.query.understand.CurrentDictionary;
import io.shopstream.query.understand.UnderstandingSearch;
import io.shopstream.query.understand.UnderstandingSuggest;
import io.shopstream.query.watch.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opensearch.client.opensearch.OpenSearchClient;

/**
 * The running service: http, then cache, then search or lookup. It starts whether or not the servers behind it are up, and
 * finds them when they come.
 */
public final class QueryService implements AutoCloseable {

    private static final int MOST_DATABASE_CONNECTIONS = 8;
    private static final int MOST_WATCH_CONNECTIONS = 6;
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_WARM_UPS = Duration.ofMillis(500);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(30);

    /** How long a rebuilt index is read with the words of the one before it, at most. */
    private static final Duration DICTIONARY_CHECK = Duration.ofSeconds(5);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final QueryServer server;

    private QueryService(QuerySettings settings, Clock clock) {
        PrometheusMeterRegistry meters = meters();
        open.push(meters::close);
        OpenSearchClient openSearch =
                OpenSearchClients.open(settings.openSearchUrl(), login(settings), settings.searchTimeout());
        opened(openSearch._transport());
        ProductDatabase postgres = new ProductDatabase(
                settings.postgresUrl(), settings.postgresUser(), settings.postgresPassword(), clock);
        HikariDataSource database = opened(postgres.open(MOST_DATABASE_CONNECTIONS));
        NearCache near = new NearCache(settings.cache().nearBytes());
        RedisLink redis = opened(new RedisLink(settings.cache().redisUrl(), near, clock, meters));
        ProductIndexClient index = new ProductIndexClient(openSearch, settings.searchTimeout(), meters, clock);
        PostgresDictionaries dictionaries = new PostgresDictionaries(database);
        DictionaryInForce inForce = opened(DictionaryInForce.follow(index::liveIndex, dictionaries, DICTIONARY_CHECK));
        CurrentDictionary dictionary = new CurrentDictionary(inForce);
        ProductSearch search = new UnderstandingSearch(
                new OpenSearchProductSearch(index, () -> dictionary.get().colours(), new Ranking(clock)), dictionary);
        ProductSuggest suggest = new UnderstandingSuggest(new OpenSearchProductSuggest(index), dictionary);
        PostgresProductLookup lookup = new PostgresProductLookup(database, clock, meters);
        KafkaEditTopic topic = opened(new KafkaEditTopic(settings.kafkaBootstrapServers(), clock));
        ProductEdits edits = new ProductEdits(topic, lookup, new PostgresEditLookup(database), clock);
        WarmUp warmUp = opened(
                WarmUp.start(new FirstSearches(index, search, suggest), BETWEEN_WARM_UPS, LONGEST_WARM_UP, clock));
        ReadinessCheck readiness = opened(new ReadinessCheck(
                List.of(
                        new ServerProbe("opensearch", true, index::ping),
                        new ServerProbe("postgresql", true, lookup::ping),
                        new ServerProbe("redis", false, redis::ping)),
                PROBE_PATIENCE,
                warmUp::isOver));
        LastKnownPipeline pipeline = opened(new LastKnownPipeline(
                settings.flinkRestUrl(), new PostgresCoverage(database)::read, readiness::now, clock));
        Optional<ChangeStreams> streams = streams(settings, clock, meters);
        Optional<WatchService> watches = watches(settings, postgres, clock, meters);
        CacheTimes times = settings.cache().times();
        Steps steps = new Steps(search, suggest, new OpenSearchRelatedProducts(index), lookup);
        if (!times.never()) {
            steps = steps.behind(opened(CacheAside.in(redis, near, times, clock, meters)), times, inForce::generation);
            RedisInvalidation invalidation = new RedisInvalidation(redis, times, meters);
            opened(CacheInvalidator.start(settings.kafkaBootstrapServers(), invalidation, clock));
        }
        server = opened(QueryServer.start(
                options(settings),
                rules(settings.access(), clock),
                new QuerySteps(
                        steps.search(),
                        steps.suggest(),
                        steps.related(),
                        steps.lookup(),
                        edits,
                        dictionaries,
                        inForce,
                        streams,
                        watches.map(WatchService::watches),
                        readiness::now,
                        pipeline,
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

    private static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        return meters;
    }

    private static Optional<ChangeStreams> streams(
            QuerySettings settings, Clock clock, PrometheusMeterRegistry meters) {
        int most = settings.changes().mostStreams();
        return most == 0
                ? Optional.empty()
                : Optional.of(ChangeStreams.start(
                        new KafkaChangeTopic(settings.kafkaBootstrapServers()), StreamLimits.of(most), clock, meters));
    }

    private Optional<WatchService> watches(
            QuerySettings settings, ProductDatabase postgres, Clock clock, PrometheusMeterRegistry meters) {
        return settings.changes()
                .watches()
                .map(options -> opened(WatchService.start(
                        options,
                        opened(postgres.openForWriting(MOST_WATCH_CONNECTIONS)),
                        () -> KafkaChangeShare.join(settings.kafkaBootstrapServers(), "price-watches"),
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

    private static AccessRules rules(AccessSettings access, Clock clock) {
        return new AccessRules(
                new Tokens(access.tokens(), clock),
                new RateLimits(access.readsPerMinute(), clock),
                new RateLimits(access.writesPerMinute(), clock),
                new ClientAddress(access.trustedProxies()),
                Set.copyOf(access.origins()));
    }

    private static Optional<Login> login(QuerySettings settings) {
        return settings.openSearchUser()
                .map(user -> new Login(user, settings.openSearchPassword().orElse("")));
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    /** What answers reads. */
    private record Steps(ProductSearch search, ProductSuggest suggest, RelatedProducts related, ProductLookup lookup) {

        Steps behind(CacheAside cache, CacheTimes times, Supplier<String> generation) {
            return new Steps(
                    new CachedProductSearch(search, cache, times, generation),
                    new CachedProductSuggest(suggest, cache, times, generation),
                    new CachedRelatedProducts(related, cache, times, generation),
                    new CachedProductLookup(lookup, cache, times));
        }
    }
}
