package io.shopstream.demoshop.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** What a request asks for, apart from its headers. */
record Target(String method, URI uri, boolean fromLoopback) {

    String path() {
        return uri.getPath();
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The rest of the path after a beginning and before an end, where it has both and no slash between them. */
    Optional<String> between(String beginning, String end) {
        String path = path();
        if (!path.startsWith(beginning) || !path.endsWith(end) || path.length() <= beginning.length() + end.length()) {
            return Optional.empty();
        }
        return Optional.of(path.substring(beginning.length(), path.length() - end.length()))
                .filter(rest -> rest.indexOf('/') < 0);
    }

    /** The listing page asked for: 1 without a parameter, 0 where it is no page number. */
    int page() {
        String query = Optional.ofNullable(uri.getQuery()).orElse("");
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> parameter.startsWith("page="))
                .map(parameter -> parameter.substring("page=".length()))
                .map(Target::number)
                .findFirst()
                .orElse(1);
    }

    static int number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 0;
    }
}
