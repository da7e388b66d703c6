package io.shopstream.model.index;

import io.shopstream.model.ProductJson;
import io.shopstream.model.korean.SyllableRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Names of the search index and its definition, which a production OpenSearch with {@code analysis-nori} takes too. */
public final class ProductIndex {

    /** What readers and writers use; it points to one index. */
    public static final String ALIAS = "products";

    /** The index of the first definition. */
    public static final String FIRST = "products-v1";

    private ProductIndex() {}

    /**
     * Settings and mappings, the body of an index creation, of about 400 KB: the rules that take Hangul apart and the words
     * that Nori's dictionary lacks are in it.
     */
    public static String definition() {
        return text("products.json")
                .replace("\"@keys\"", listed(SyllableRules.keys()))
                .replace("\"@initials\"", listed(SyllableRules.initials()))
                .replace("\"@words\"", listed(words()));
    }

    /** A word a line, with its parts behind it where it is a compound; Nori's form of a user dictionary. */
    private static List<String> words() {
        return text("korean-words.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String listed(List<String> texts) {
        return texts.stream().map(ProductJson::text).collect(Collectors.joining(","));
    }

    private static String text(String name) {
        String path = "/opensearch/" + name;
        try (InputStream resource = ProductIndex.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException(path + " is not on the class path.");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ".", e);
        }
    }
}
