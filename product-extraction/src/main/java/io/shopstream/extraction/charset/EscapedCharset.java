package io.shopstream.extraction.charset;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Charsets that are ASCII between escapes (ISO 2022), which is why their pages pass for UTF-8. */
final class EscapedCharset {

    private static final int LOOKED_AT = 8_192;
    private static final byte ESCAPE = 0x1B;

    private EscapedCharset() {}

    static @Nullable Charset of(byte[] body) {
        int end = Math.min(body.length, LOOKED_AT) - 3;
        for (int at = 0; at < end; at++) {
            if (body[at] == ESCAPE && body[at + 1] == '$') {
                if (body[at + 2] == ')' && body[at + 3] == 'C') {
                    return Charset.forName("ISO-2022-KR");
                }
                if (body[at + 2] == 'B' || body[at + 2] == '@') {
                    return Charset.forName("ISO-2022-JP");
                }
            }
        }
        return null;
    }
}
