package io.shopstream.query.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.shopstream.query.access.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One address and method.
 *
 * @param path with path parameters in braces
 * @param parameters names of the query parameters it takes; any other is refused
 * @param kind what it is there for
 * @param scope what a token must allow; empty where none is asked for
 * @param handler writes the answer
 */
record Route(
        HandlerType method, String path, Set<String> parameters, Kind kind, Optional<Scope> scope, Handler handler) {

    private static final String VERSION = "/v1";

    /** Part of the REST interface that only reads. */
    static Route read(String path, Set<String> parameters, Handler handler) {
        return get(path, parameters, Kind.READ, handler);
    }

    /** A read that was there before there were versions: served without one too, as it was at first. */
    static Route api(String path, Set<String> parameters, Handler handler) {
        return get(path, parameters, Kind.FORMER, handler);
    }

    /** A read whose answer goes on for as long as the client listens. */
    static Route stream(String path, Set<String> parameters, Handler handler) {
        return get(path, parameters, Kind.STREAM, handler);
    }

    /** Tells of writes, to those who may write. */
    static Route status(Scope scope, String path, Handler handler) {
        return new Route(HandlerType.GET, path, Set.of(), Kind.READ, Optional.of(scope), handler);
    }

    /** Changes something, for those whose token allows it. */
    static Route write(Scope scope, HandlerType method, String path, Set<String> parameters, Handler handler) {
        return new Route(method, path, parameters, Kind.WRITE, Optional.of(scope), handler);
    }

    /** Changes what only a secret of its own opens, which the handler holds the request to. */
    static Route secretWrite(HandlerType method, String path, Handler handler) {
        return new Route(method, path, Set.of(), Kind.WRITE, Optional.empty(), handler);
    }

    /** For operating the service; has no version and no budget, so that probes always come through. */
    static Route operation(String path, Set<String> parameters, Handler handler) {
        return get(path, parameters, Kind.OPERATION, handler);
    }

    /** Meant for a person's browser, which may add parameters of its own. */
    static Route page(String path, Handler handler) {
        return get(path, Set.of(), Kind.PAGE, handler);
    }

    /** Whether the OpenAPI document describes it; pages, their files and former addresses are not. */
    boolean described() {
        return kind != Kind.PAGE && kind != Kind.FORMER;
    }

    /** The routes under which it is served: all of the REST interface under its version. */
    Stream<Route> served() {
        return switch (kind) {
            case READ, STREAM, WRITE -> Stream.of(versioned(kind));
            case FORMER -> Stream.of(versioned(Kind.READ), this);
            case OPERATION, PAGE -> Stream.of(this);
        };
    }

    private Route versioned(Kind as) {
        return new Route(method, VERSION + path, parameters, as, scope, handler);
    }

    private static Route get(String path, Set<String> parameters, Kind kind, Handler handler) {
        return new Route(HandlerType.GET, path, parameters, kind, Optional.empty(), handler);
    }

    /** What a route is there for. */
    enum Kind {
        PAGE,
        OPERATION,
        READ,
        /** A read under the address that it had before there were versions. */
        FORMER,
        STREAM,
        WRITE
    }
}
