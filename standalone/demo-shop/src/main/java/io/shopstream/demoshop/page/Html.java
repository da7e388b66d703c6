package io.shopstream.demoshop.page;

/** Writes text into HTML and XML. */
final class Html {

    private Html() {}

    /** Safe between tags and inside quoted attributes. */
    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String won(long price) {
        return "%,d원".formatted(price);
    }
}
