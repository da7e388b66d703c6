package io.shopstream.extraction.siterule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Finds the values of one field. Threads may share it. */
final class FieldReader {

    private static final int MOST_VALUES = 50;

    /** Longer texts are cut: descriptions are the longest that are kept. */
    private static final int LONGEST = 20_000;

    private final FieldRule rule;
    private final @Nullable Evaluator select;
    private final @Nullable Pattern match;

    private FieldReader(FieldRule rule, @Nullable Evaluator select, @Nullable Pattern match) {
        this.rule = rule;
        this.select = select;
        this.match = match;
    }

    /**
     * Compiles a rule.
     *
     * @throws IllegalArgumentException when its selector or its expression is none, or it says neither where to look nor
     *     what to take
     */
    static FieldReader of(FieldRule rule) {
        if ((rule.select() == null) == (rule.value() == null)) {
            throw new IllegalArgumentException("give either 'select' or 'value'");
        }
        return new FieldReader(
                rule,
                rule.select() == null ? null : Selectors.compiled(rule.select()),
                rule.match() == null ? null : pattern(rule.match()));
    }

    private static Pattern pattern(String match) {
        try {
            return Pattern.compile(match);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + match + "' is no regular expression: " + e.getMessage(), e);
        }
    }

    /** In the order of the page; those that are blank or do not match are left out. */
    List<String> values(Element within) {
        if (select == null) {
            return Stream.ofNullable(rule.value()).toList();
        }
        return within.select(select).stream()
                .limit(MOST_VALUES)
                .map(this::text)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .flatMap(this::matched)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String text(Element element) {
        if (rule.attribute() != null) {
            return element.attr(rule.attribute());
        }
        return rule.own() ? element.ownText() : element.text();
    }

    /** RE2 takes time in proportion to the text, whatever the page holds. */
    private Stream<String> matched(String text) {
        if (match == null) {
            return Stream.of(text);
        }
        Matcher matcher = match.matcher(text);
        return matcher.find() ? Stream.ofNullable(matcher.group(Math.min(1, matcher.groupCount()))) : Stream.empty();
    }
}
