package io.shopstream.query.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One address and method.
 *
 * @param path with path parameters in braces
 * @param parameters names of the query parameters it takes; any other is refused
 * @param kind what it is there for
 * @param handler writes the answer
 */
record Route(HandlerType method, String path, Set<String> parameters, Kind kind, Handler handler) {

    private static final String VERSION = "/v1";

    /** Part of the REST interface that only reads. */
    static Route read(String path, Set<String> parameters, Handler handler) {
        return new Route(HandlerType.GET, path, parameters, Kind.READ, handler);
    }

    /** A read that was there before there were versions: served without one too, as it was at first. */
    static Route api(String path, Set<String> parameters, Handler handler) {
        return new Route(HandlerType.GET, path, parameters, Kind.FORMER, handler);
    }

    /** Part of the REST interface that changes products. */
    static Route write(HandlerType method, String path, Set<String> parameters, Handler handler) {
        return new Route(method, path, parameters, Kind.WRITE, handler);
    }

    /** Tells of writes, to those who may write. */
    static Route status(String path, Handler handler) {
        return new Route(HandlerType.GET, path, Set.of(), Kind.STATUS, handler);
    }

    /** For operating the service; has no version and no budget, so that probes always come through. */
    static Route operation(String path, Set<String> parameters, Handler handler) {
        return new Route(HandlerType.GET, path, parameters, Kind.OPERATION, handler);
    }

    /** Meant for a person's browser, which may add parameters of its own. */
    static Route page(String path, Handler handler) {
        return new Route(HandlerType.GET, path, Set.of(), Kind.PAGE, handler);
    }

    /** Whether the OpenAPI document describes it; pages, their files and former addresses are not. */
    boolean described() {
        return kind != Kind.PAGE && kind != Kind.FORMER;
    }

    /** The routes under which it is served: all of the REST interface under its version. */
    Stream<Route> served() {
        return switch (kind) {
            case READ, WRITE, STATUS -> Stream.of(versioned(kind));
            case FORMER -> Stream.of(versioned(Kind.READ), this);
            case OPERATION, PAGE -> Stream.of(this);
        };
    }

    private Route versioned(Kind as) {
        return new Route(method, VERSION + path, parameters, as, handler);
    }

    /** What a route is there for. */
    enum Kind {
        PAGE,
        OPERATION,
        READ,
        /** A read under the address that it had before there were versions. */
        FORMER,
        STATUS,
        WRITE
    }
}
