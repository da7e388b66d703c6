package io.shopstream.extraction.siterule;

import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jsoup.select.Selector.SelectorParseException;

/** The CSS selectors of rules. */
final class Selectors {

    private Selectors() {}

    /**
     * Compiles a selector.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Evaluator compiled(String selector) {
        try {
            return Selector.evaluatorOf(selector);
        } catch (SelectorParseException e) {
            throw new IllegalArgumentException("'" + selector + "' is no selector: " + e.getMessage(), e);
        }
    }
}
