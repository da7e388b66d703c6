package io.shopstream.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.http.Context;
import io.shopstream.query.dictionary.DictionaryName;
import io.shopstream.query.dictionary.DictionaryRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of a dictionary, in the body of a request. */
final class DictionaryBody {

    /** Larger than the body of any other write: a dictionary is sent as a whole. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String LINES = "lines";

    private DictionaryBody() {}

    /**
     * The text that the lines make.
     *
     * @throws RefusedException when a line breaks a rule, with one error for each
     */
    static String read(Context context, DictionaryName name) {
        JsonBody body = JsonBody.read(context, "application/json", MOST_BYTES);
        BodyFields fields = new BodyFields(body.object());
        fields.only(Set.of(LINES));
        List<String> lines = lines(body.object().get(LINES), fields);
        fields.check();
        DictionaryRules.check(name, lines)
                .forEach(wrong -> fields.wrong(LINES + "/" + (wrong.number() - 1), wrong.detail()));
        fields.check();
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(JsonNode given, BodyFields fields) {
        List<String> lines = new ArrayList<>();
        if (!(given instanceof ArrayNode array)) {
            fields.wrong(LINES, "is no list: expected one text for each line.");
            return lines;
        }
        for (JsonNode line : array) {
            if (!line.isTextual()) {
                fields.wrong(LINES + "/" + lines.size(), "is no text.");
            }
            lines.add(line.asText());
        }
        return lines;
    }
}
