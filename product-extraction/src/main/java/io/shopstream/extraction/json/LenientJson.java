package io.shopstream.extraction.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON as shops write it: comments, trailing commas, raw line breaks in texts, several values in a row. Depth and
 * lengths are bounded; what comes before a fault is kept.
 */
public final class LenientJson {

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxNumberLength(100)
            .maxStringLength(2_000_000)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LenientJson() {}

    /** The values in the text, up to its first fault. */
    public static List<JsonNode> values(String text) {
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> read = MAPPER.readerFor(JsonNode.class).readValues(text)) {
            while (read.hasNextValue()) {
                values.add(read.nextValue());
            }
        } catch (IOException | NumberFormatException e) {
            // A fault ends the block: the values before it stand. An exponent too long for any number is no JSON's
            // fault.
            return values;
        }
        return values;
    }

    /** The one value that begins at a place in a text, and where reading it ended. */
    public static Read at(char[] text, int start) {
        try (JsonParser parser = MAPPER.createParser(new CharArrayReader(text, start, text.length - start))) {
            try {
                JsonNode value = parser.readValueAsTree();
                return new Read(value, start + offset(parser));
            } catch (IOException | NumberFormatException e) {
                return new Read(null, start + offset(parser));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
    }

    private static int offset(JsonParser parser) {
        return (int) Math.max(1, parser.currentLocation().getCharOffset());
    }

    /**
     * What stands at a place.
     *
     * @param value null where it is no JSON
     * @param end where reading ended: behind the value, or at the fault
     */
    public record Read(@Nullable JsonNode value, int end) {}
}
