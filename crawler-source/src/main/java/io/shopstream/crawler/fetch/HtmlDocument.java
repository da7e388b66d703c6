package io.shopstream.crawler.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A page's document, read for its links and its shape only: what it says is the extraction's business. */
public final class HtmlDocument {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w:-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlDocument() {}

    public static Document parse(Answer page) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(page.body()),
                    charset(page.contentType().orElse("")),
                    page.url().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading bytes in memory failed.", e);
        }
    }

    /** Null lets the parser look for a byte order mark and a meta element. */
    private static @Nullable String charset(String contentType) {
        Matcher stated = CHARSET.matcher(contentType);
        try {
            return stated.find() && Charset.isSupported(stated.group(1)) ? stated.group(1) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }
}
