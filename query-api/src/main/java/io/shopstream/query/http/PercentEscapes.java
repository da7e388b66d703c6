package io.shopstream.query.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Refuses a query whose percent escapes mean nothing (RFC 3986, section 2.1): the web server would leave such a parameter out, and
 * the client would get the answer to another question. Those of a path the web server refuses by itself.
 */
final class PercentEscapes {

    private static final Pattern RUN = Pattern.compile("(?:%[0-9a-fA-F]{2})++");

    private PercentEscapes() {}

    static void require(Context context) {
        String query = context.queryString();
        if (query != null && !areWhole(query)) {
            throw new RefusedException(
                    ProblemType.BAD_REQUEST,
                    "The query holds a broken percent escape: expected two hexadecimal digits behind each '%', and UTF-8 where they"
                            + " are put together. A percent sign itself is %25.");
        }
    }

    static boolean areWhole(String query) {
        return RUN.matcher(query).replaceAll("").indexOf('%') < 0
                && RUN.matcher(query).results().allMatch(run -> isUtf8(run.group()));
    }

    private static boolean isUtf8(String run) {
        byte[] bytes = HexFormat.of().parseHex(run.replace("%", ""));
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
