package io.shopstream.extraction.siterule;

import com.google.re2j.Pattern;
import java.net.URI;
import java.util.List;

/** Paths with {@code *} for anything within a step and {@code **} for anything. */
final class PathPatterns {

    private final List<Pattern> patterns;

    PathPatterns(List<String> paths) {
        this.patterns = paths.stream().map(PathPatterns::compiled).toList();
    }

    boolean fit(URI page) {
        String path = page.getPath() == null || page.getPath().isEmpty() ? "/" : page.getPath();
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static Pattern compiled(String path) {
        StringBuilder expression = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            if (path.startsWith("**", at)) {
                expression.append(".*");
                at++;
            } else if (path.charAt(at) == '*') {
                expression.append("[^/]*");
            } else {
                expression.append(Pattern.quote(path.substring(at, at + 1)));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL);
    }
}
