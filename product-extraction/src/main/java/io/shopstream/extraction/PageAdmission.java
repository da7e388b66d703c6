package io.shopstream.extraction;

import io.shopstream.model.page.RawPage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides from a page's envelope whether it is worth parsing. */
final class PageAdmission {

    /** Bytes of a page that are still parsed; ten times that cost seconds and hundreds of megabytes. */
    static final int LARGEST_BODY = 5_000_000;

    /**
     * Starts and ends of elements, and comments: each can cost the parser half a kilobyte. Of the real shop pages that we
     * know none has 45,000.
     */
    static final int MOST_MARKS = 250_000;

    private static final int SNIFFED_BYTES = 1_024;

    private static final Pattern HTML_TYPE = Pattern.compile(
            "(?i)\\s*(?:text/html|application/xhtml\\+xml|text/xml|application/xml|text/plain)\\s*(?:;.*)?",
            Pattern.DOTALL);

    Optional<Extraction.Refused> refusal(RawPage page) {
        if (page.status() / 100 != 2) {
            return Optional.of(PageRule.HTTP_STATUS.refuse("The shop answered with status " + page.status() + "."));
        }
        if (page.body().length == 0) {
            return Optional.of(PageRule.EMPTY_BODY.refuse("The page has no body."));
        }
        if (page.body().length > LARGEST_BODY) {
            return Optional.of(PageRule.BODY_TOO_LARGE.refuse(
                    "The page has more than the " + LARGEST_BODY + " bytes that are parsed at most."));
        }
        if (marks(page.body()) > MOST_MARKS) {
            return Optional.of(PageRule.TOO_MANY_ELEMENTS.refuse(
                    "The page has more than the " + MOST_MARKS + " tags and comments that are parsed at most."));
        }
        String type = page.contentType();
        boolean html = (type == null || type.isBlank())
                ? looksLikeHtml(page.body())
                : HTML_TYPE.matcher(type).matches();
        return html
                ? Optional.empty()
                : Optional.of(PageRule.NOT_HTML.refuse(
                        type == null ? "The page does not look like HTML." : "The content type is '" + type + "'."));
    }

    /** In the encodings of the web every mark holds the byte of {@code <}. */
    private static int marks(byte[] body) {
        int marks = 0;
        for (byte each : body) {
            if (each == '<') {
                marks++;
            }
        }
        return marks;
    }

    private static boolean looksLikeHtml(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        return start.contains("<");
    }
}
