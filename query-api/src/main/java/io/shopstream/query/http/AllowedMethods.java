package io.shopstream.query.http;

import io.javalin.http.HandlerType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The methods that each address answers. */
final class AllowedMethods {

    private final List<Route> routes;

    AllowedMethods(List<Route> routes) {
        this.routes = routes;
    }

    /** As in the header {@code Allow}. */
    String of(String path) {
        return String.join(
                ", ",
                routes.stream()
                        .filter(route -> pattern(route).matcher(path).matches())
                        .map(Route::method)
                        .flatMap(AllowedMethods::names)
                        .distinct()
                        .toList());
    }

    private static Stream<String> names(HandlerType method) {
        return method.equals(HandlerType.GET) ? Stream.of("GET", "HEAD") : Stream.of(method.name());
    }

    private static Pattern pattern(Route route) {
        return Pattern.compile(route.path().replaceAll("\\{[^}]+}", "[^/]+"));
    }
}
