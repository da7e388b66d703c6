package io.shopstream.query.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.shopstream.query.json.QueryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/**
 * The body of a request.
 *
 * @param object what it holds
 */
record JsonBody(ObjectNode object) {

    /** The longest body, in bytes. */
    static final int MOST_BYTES = 65_536;

    private static final ObjectReader READER = QueryJson.mapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /**
     * Reads a body of one content type.
     *
     * @throws RefusedException when it is of another one, too long, or no JSON object
     */
    static JsonBody read(Context context, String contentType) {
        requireType(context, contentType);
        byte[] bytes = bytes(context);
        try {
            if (READER.readTree(bytes) instanceof ObjectNode object) {
                return new JsonBody(object);
            }
            throw malformed("The body is no JSON object.");
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw malformed("The body is no well-formed JSON of moderate depth, each field given once"
                    + (place == null
                            ? "."
                            : ": see line " + place.getLineNr() + ", column " + place.getColumnNr() + "."));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read.", e);
        }
    }

    private static void requireType(Context context, String contentType) {
        String given = Objects.requireNonNullElse(context.header("Content-Type"), "");
        String[] parts = given.toLowerCase(Locale.ROOT).split(";", 2);
        boolean rightCharset = parts.length < 2
                || !parts[1].contains("charset")
                || parts[1].replace("\"", "").strip().equals("charset=utf-8");
        boolean encoded = context.header("Content-Encoding") != null;
        if (!parts[0].strip().equals(contentType) || !rightCharset || encoded) {
            context.header("Accept-Post", contentType);
            throw new RefusedException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Expected a body of " + contentType + " in UTF-8, without Content-Encoding.");
        }
    }

    private static byte[] bytes(Context context) {
        try {
            byte[] bytes = context.bodyInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new RefusedException(
                        ProblemType.BODY_TOO_LARGE, "The body is longer than " + MOST_BYTES + " bytes.");
            }
            return bytes;
        } catch (IOException e) {
            throw new RefusedException(ProblemType.MALFORMED_BODY, "The body ended before it was whole.");
        }
    }

    private static RefusedException malformed(String detail) {
        return new RefusedException(ProblemType.MALFORMED_BODY, detail);
    }
}
