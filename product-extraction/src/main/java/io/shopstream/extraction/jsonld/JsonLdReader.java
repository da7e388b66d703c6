package io.shopstream.extraction.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.json.LenientJson;
import io.shopstream.extraction.json.MendedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads every JSON-LD block of a page; a block that cannot be read is passed over. */
public final class JsonLdReader {

    private static final Evaluator BLOCKS = Selector.evaluatorOf("script[type*=ld+json]");

    /**
     * What templates put before the JSON so that old browsers or XML parsers pass over it. Possessive, because a group
     * that may give back takes stack for each round.
     */
    private static final Pattern OPENING =
            Pattern.compile("\\s*+(?:/[/*]\\s*+|<!--\\s*+)*+(?:<!\\[CDATA\\[)?+\\s*+(?:\\*/)?+");

    /** What they put behind it, from the end inwards. */
    private static final List<String> CLOSING = List.of("*/", "]]>", "-->", "//", "/*", ";");

    /** A longer block is not mended. */
    private static final int LONGEST_MENDED = 500_000;

    /** The objects of all blocks in the order of the page; lists of objects are opened. */
    public List<JsonNode> read(Document page) {
        List<JsonNode> objects = new ArrayList<>();
        for (Element block : page.select(BLOCKS)) {
            for (JsonNode value : valuesOf(block.data())) {
                addObjects(value, objects);
            }
        }
        return objects;
    }

    private static List<JsonNode> valuesOf(String block) {
        String json = unwrapped(block);
        List<JsonNode> values = LenientJson.values(json);
        if (values.isEmpty() && json.contains("&quot;")) {
            values = LenientJson.values(Parser.unescapeEntities(json, false));
        }
        return values.isEmpty() && json.length() <= LONGEST_MENDED ? LenientJson.values(MendedJson.of(json)) : values;
    }

    private static String unwrapped(String block) {
        Matcher opening = OPENING.matcher(block);
        String json = block.substring(opening.lookingAt() ? opening.end() : 0).strip();
        for (String end : CLOSING) {
            if (json.endsWith(end)) {
                json = json.substring(0, json.length() - end.length()).stripTrailing();
            }
        }
        return json;
    }

    private static void addObjects(JsonNode value, List<JsonNode> objects) {
        if (value.isObject()) {
            objects.add(value);
        }
        if (value.isArray()) {
            value.forEach(item -> addObjects(item, objects));
        }
    }
}
