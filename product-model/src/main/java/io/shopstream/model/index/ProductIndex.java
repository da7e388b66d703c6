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

    /** Name of the field of {@code _meta} that tells of which version of the dictionaries an index is. */
    public static final String DICTIONARY_VERSION = "dictionary_version";

    private static final String WORDS = "korean-words.txt";

    private ProductIndex() {}

    /** Settings and mappings with the words that come with the program: version 0 of the dictionaries. */
    public static String definition() {
        return definition(words(), 0);
    }

    /**
     * Settings and mappings, the body of an index creation, of about 400 KB: the rules that take Hangul apart and the words
     * that Nori's dictionary lacks are in it.
     *
     * @param words a word each, with its parts behind it where it is a compound; Nori's form of a user dictionary
     * @param dictionaryVersion of which version of the dictionaries the words are; it stands in the mapping's
     *     {@code _meta} under {@value #DICTIONARY_VERSION}, so that readers use the other dictionaries of that version
     */
    public static String definition(List<String> words, long dictionaryVersion) {
        return text("products.json")
                .replace("\"@keys\"", listed(SyllableRules.keys()))
                .replace("\"@initials\"", listed(SyllableRules.initials()))
                .replace("\"@words\"", listed(words))
                .replace("\"@dictionary_version\"", Long.toString(dictionaryVersion));
    }

    /** The words for Nori that come with the program. */
    public static List<String> words() {
        return words(text(WORDS));
    }

    /** The words of a text with a word a line: without empty lines and those that begin with {@code #}. */
    public static List<String> words(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The text with the words that come with the program. */
    public static String wordsText() {
        return text(WORDS);
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
