package io.shopstream.query.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web server: all routes, with a bounded number of threads, which finishes running requests before it ends. */
public final class QueryServer implements AutoCloseable {

    private static final int LEAST_THREADS = 4;
    private static final Duration IDLE_THREAD = Duration.ofSeconds(30);
    private static final Duration FINISH = Duration.ofSeconds(5);

    private final List<Route> routes;
    private final Javalin javalin;

    private QueryServer(List<Route> routes, Javalin javalin) {
        this.routes = routes;
        this.javalin = javalin;
    }

    /** A server that answers from the given steps. */
    public static QueryServer start(ServerOptions options, AccessRules access, QuerySteps steps) {
        List<Route> routes = routes(options, steps);
        Admission admission = new Admission(access);
        CrossOrigin crossOrigin = new CrossOrigin(access.origins());
        RequestLog log = new RequestLog(steps.meters(), options.accessLog());
        Javalin javalin = Javalin.create(config -> {
            shape(config, options);
            config.routes.before(SecurityHeaders::add);
            config.routes.before(crossOrigin::answer);
            for (Route route : routes) {
                config.routes.addHttpHandler(route.method(), route.path(), context -> {
                    RequestLog.took(context, route);
                    admission.admit(context, route);
                    route.handler().handle(context);
                });
            }
            ProblemAnswers.register(config.routes, new AllowedMethods(routes), new PutOffLog(steps.clock()));
            config.requestLogger.http(log::finished);
        });
        return new QueryServer(routes, javalin.start(options.host(), options.port()));
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    List<Route> routes() {
        return routes;
    }

    private static List<Route> routes(ServerOptions options, QuerySteps steps) {
        return Stream.of(
                        new SearchEndpoint(steps.search()).routes(),
                        new SuggestEndpoint(steps.suggest()).routes(),
                        new ProductEndpoint(steps.lookup(), steps.related(), steps.clock()).routes(),
                        new WriteEndpoint(steps.edits(), writeSlots(options)).routes(),
                        new EditEndpoint(steps.edits()).routes(),
                        new DictionaryEndpoint(steps.dictionaries(), steps.dictionaryInForce()).routes(),
                        new ChangesEndpoint(steps.changes(), options.streamBufferBytes()).routes(),
                        new WatchEndpoint(steps.watches()).routes(),
                        new HealthEndpoint(steps.readiness()).routes(),
                        new PipelineEndpoint(steps.pipeline()).routes(),
                        new MetricsEndpoint(steps.metrics()).routes(),
                        new DocumentEndpoint().routes(),
                        new PageEndpoint(options.dashboard()).routes())
                .flatMap(List::stream)
                .flatMap(Route::served)
                .toList();
    }

    /** Writes wait for other servers; most threads stay free for reads. */
    private static int writeSlots(ServerOptions options) {
        return options.threads() / 4;
    }

    private static void shape(JavalinConfig config, ServerOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = 1_000;
        config.jetty.threadPool = new QueuedThreadPool(options.threads(), LEAST_THREADS, (int) IDLE_THREAD.toMillis());
        config.jetty.modifyHttpConfiguration(QueryServer::tellNothing);
        config.jetty.modifyServer(QueryServer::endGracefully);
    }

    private static void tellNothing(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static void endGracefully(Server server) {
        server.setErrorHandler(new ServerProblems());
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(FINISH.toMillis());
    }
}
