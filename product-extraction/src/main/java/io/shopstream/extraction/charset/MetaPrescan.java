package io.shopstream.extraction.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a declaration before the page is decoded, as the HTML standard's prescan does. Browsers look at 1,024 bytes;
 * shops that put scripts first declare later, so more is looked at here.
 */
final class MetaPrescan {

    private static final int SCANNED_BYTES = 8_192;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{1,500}?charset\\s*+=\\s*+[\"']?+\\s*+([a-z0-9_:.-]{2,40})");
    private static final Pattern XML =
            Pattern.compile("(?i)^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([a-z0-9_:.-]{2,40})");

    private MetaPrescan() {}

    static @Nullable Charset charsetOf(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, SCANNED_BYTES), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(COMMENT.matcher(head).replaceAll(""));
        while (meta.find()) {
            Charset declared = CharsetLabel.inPage(meta.group(1));
            if (declared != null) {
                return declared;
            }
        }
        Matcher xml = XML.matcher(head);
        return xml.find() ? CharsetLabel.inPage(xml.group(1)) : null;
    }
}
