package io.shopstream.query.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * One address and method.
 *
 * @param path with path parameters in braces
 * @param parameters names of the query parameters it takes; any other is refused
 * @param described whether the OpenAPI document describes it; pages and their files are not
 * @param handler writes the answer
 */
record Route(HandlerType method, String path, Set<String> parameters, boolean described, Handler handler) {

    /** Part of the REST interface that only reads. */
    static Route api(String path, Set<String> parameters, Handler handler) {
        return new Route(HandlerType.GET, path, parameters, true, handler);
    }

    /** Part of the REST interface that changes something. */
    static Route write(HandlerType method, String path, Set<String> parameters, Handler handler) {
        return new Route(method, path, parameters, true, handler);
    }

    /** Meant for a person's browser, which may add parameters of its own. */
    static Route page(String path, Handler handler) {
        return new Route(HandlerType.GET, path, Set.of(), false, handler);
    }
}
