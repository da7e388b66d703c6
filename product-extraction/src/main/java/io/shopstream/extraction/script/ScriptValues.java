package io.shopstream.extraction.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.json.LenientJson;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The objects that scripts of a page assign or hand over, found by their brackets whatever the variable or the function
 * is called: {@code window.__STATE__ = {...}}, {@code dataLayer.push({...})}, a script that is JSON as a whole.
 */
final class ScriptValues {

    private static final Evaluator SCRIPTS = Selector.evaluatorOf("script:not([src]):not([type*=ld+json])");
    private static final Pattern PRICE = Pattern.compile("(?i)pri[cx]");

    /** What stands before an object or a list of objects; after a fault the objects inside it are tried. */
    private static final Pattern START = Pattern.compile("(?:^|[=(:,\\[])\\s{0,20}+(?=\\{|\\[\\s{0,20}+\\{)");

    /** Characters of one page that are read as JSON; what was read up to a fault counts too. */
    private static final int MOST_CHARACTERS = 8_000_000;

    private static final int MOST_STARTS = 2_000;

    private int characters = MOST_CHARACTERS;
    private int starts = MOST_STARTS;
    private final List<JsonNode> values = new ArrayList<>();

    private ScriptValues() {}

    /** The values in the order of the page; scripts that tell no price are passed over. */
    static List<JsonNode> in(Document page) {
        ScriptValues found = new ScriptValues();
        for (Element script : page.select(SCRIPTS)) {
            String text = script.data();
            if (PRICE.matcher(text).find()) {
                found.read(text);
            }
        }
        return found.values;
    }

    private void read(String text) {
        char[] signs = text.toCharArray();
        Matcher start = START.matcher(text);
        int from = 0;
        while (characters > 0 && starts-- > 0 && start.find(from)) {
            LenientJson.Read read = LenientJson.at(signs, start.end());
            characters -= read.end() - start.end();
            JsonNode value = read.value();
            if (value == null) {
                from = start.end() + 1;
            } else {
                values.add(value);
                from = Math.max(read.end(), start.end() + 1);
            }
            if (from > text.length()) {
                return;
            }
        }
    }
}
