package io.shopstream.extraction.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a page in the order of the HTML standard: byte order mark, transport, declaration in the page, then a guess.
 * Bytes that are wrong in the charset become U+FFFD; nothing throws.
 */
public final class PageDecoder {

    private static final char MARK = '\uFEFF';

    /** The text of a page that came with the given {@code Content-Type}. */
    public String decode(byte[] body, @Nullable String contentType) {
        return decode(body, charsetOf(body, contentType));
    }

    /** The text in a charset that is known, without its byte order mark. */
    public String decode(byte[] body, Charset charset) {
        String text = new String(body, charset);
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** The charset in which a browser would read the page. */
    public Charset charsetOf(byte[] body, @Nullable String contentType) {
        Charset marked = ByteOrderMark.charsetOf(body);
        if (marked != null) {
            return marked;
        }
        Charset header = CharsetLabel.inContentType(contentType);
        if (header != null) {
            return header;
        }
        Charset declared = MetaPrescan.charsetOf(body);
        return declared != null ? declared : guess(body);
    }

    private static Charset guess(byte[] body) {
        Charset escaped = EscapedCharset.of(body);
        if (escaped != null) {
            return escaped;
        }
        return isUtf8(body) ? StandardCharsets.UTF_8 : CharsetGuess.of(body);
    }

    private static boolean isUtf8(byte[] body) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return text.length() <= body.length;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
