package io.shopstream.crawler.render;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The kind of page an address leads to: segments with digits stand for themselves no more, {@code /products/*}. */
final class UrlPattern {

    private static final int LONGEST_WORD = 24;

    private UrlPattern() {}

    static String of(URI url) {
        String path = url.getRawPath() == null ? "/" : url.getRawPath();
        return url.getRawAuthority()
                + Arrays.stream(path.split("/", -1)).map(UrlPattern::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String segment) {
        boolean varies = segment.length() > LONGEST_WORD
                || segment.chars().anyMatch(Character::isDigit)
                || segment.indexOf('%') >= 0;
        return varies ? "*" : segment;
    }
}
