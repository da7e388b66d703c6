package io.shopstream.extraction.signal;

/** Where on a page something is told, the most trusted first. */
public enum Source {
    SITE_RULE("site-rule", 100),
    JSON_LD("json-ld", 95),
    MICRODATA("microdata", 90),
    RDFA("rdfa", 88),
    META("meta", 80),
    SCRIPT("script", 65),
    ADDRESS("address", 60),
    VISIBLE("visible", 50),
    FORM("form", 46);

    private final String sourceName;
    private final int confidence;

    Source(String sourceName, int confidence) {
        this.sourceName = sourceName;
        this.confidence = confidence;
    }

    public String sourceName() {
        return sourceName;
    }

    /** Of 100: how far it is believed when nothing else is known. */
    public int confidence() {
        return confidence;
    }
}
