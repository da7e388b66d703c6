package io.shopstream.query.cache;

import io.shopstream.query.json.QueryJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names a question in the cache: {@code shopstream:query:FORM:KIND:HASH}. The form's number rises when the JSON of an
 * answer or what Redis holds changes its meaning, so that two versions of this program can share one Redis.
 */
record CacheKey(String text) {

    private static final int FORM = 3;

    /** Begins all that this form of the cache keeps. */
    static final String PREFIX = "shopstream:query:" + FORM + ":";

    /**
     * The name of a question.
     *
     * @param kind which question
     * @param question its canonical form: equal questions have equal JSON
     */
    static CacheKey of(String kind, Object question) {
        return new CacheKey(PREFIX + kind + ":" + hash(QueryJson.text(question)));
    }

    /**
     * The name of a question that is answered from the search index, and anew from another index.
     *
     * @param generation names the index and the words that it is asked with
     */
    static CacheKey of(String kind, String generation, Object question) {
        return of(kind, List.of(generation, question));
    }

    /** Where a process says that it loads the answer. */
    String claim() {
        return text + ":claim";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
