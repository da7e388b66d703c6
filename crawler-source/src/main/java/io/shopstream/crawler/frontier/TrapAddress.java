package io.shopstream.crawler.frontier;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recognises addresses that a shop makes up without end, by their form alone. */
final class TrapAddress {

    private static final int MOST_SEGMENTS = 16;
    private static final int MOST_EQUAL_SEGMENTS = 3;
    private static final int MOST_PARAMETERS = 8;

    /** One or two parameters name a page, such as a product and its colour; more are filters put together. */
    private static final int FEW_PARAMETERS = 2;

    private TrapAddress() {}

    /** Relative links that pile up on each other, or filters that nobody would choose together. */
    static boolean is(URI url) {
        String[] segments = segments(url);
        return segments.length > MOST_SEGMENTS || repeats(segments) || parameters(url).length > MOST_PARAMETERS;
    }

    /** The filters that an address puts together: its path and their names, whatever their values; empty for few. */
    static Optional<String> facet(URI url) {
        String[] parameters = parameters(url);
        if (parameters.length <= FEW_PARAMETERS) {
            return Optional.empty();
        }
        String names = Arrays.stream(parameters)
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&"));
        return Optional.of(url.getRawPath() + "?" + names);
    }

    private static boolean repeats(String[] segments) {
        Map<String, Integer> counts = new HashMap<>();
        for (String segment : segments) {
            if (!segment.isEmpty() && counts.merge(segment, 1, Integer::sum) > MOST_EQUAL_SEGMENTS) {
                return true;
            }
        }
        return false;
    }

    private static String[] segments(URI url) {
        return url.getRawPath() == null ? new String[0] : url.getRawPath().split("/", -1);
    }

    private static String[] parameters(URI url) {
        return url.getRawQuery() == null ? new String[0] : url.getRawQuery().split("&", -1);
    }
}
