package io.shopstream.query.dictionary;

import io.shopstream.model.index.ProductIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All dictionaries as they were at one time. A change of one makes a new version of all.
 *
 * @param number counts the changes; {@value #SHIPPED} for what comes with the program
 * @param texts of every dictionary, as they were sent
 */
public record DictionaryVersion(long number, Map<DictionaryName, String> texts) {

    /** Number of the version that comes with the program. */
    public static final long SHIPPED = 0;

    public DictionaryVersion {
        texts = Map.copyOf(texts);
        for (DictionaryName name : DictionaryName.values()) {
            if (!texts.containsKey(name)) {
                throw new IllegalArgumentException("The dictionary " + name.text() + " is missing: expected all.");
            }
        }
    }

    /** What comes with the program. */
    public static DictionaryVersion shipped() {
        return new DictionaryVersion(
                SHIPPED,
                Map.of(
                        DictionaryName.BRANDS, resource("brands.txt"),
                        DictionaryName.SYNONYMS, resource("synonyms.txt"),
                        DictionaryName.COLOURS, resource("colours.txt"),
                        DictionaryName.COMPOUNDS, ProductIndex.wordsText()));
    }

    /** The next version, with another text of one dictionary. */
    public DictionaryVersion with(DictionaryName name, String text) {
        Map<DictionaryName, String> changed = new EnumMap<>(texts);
        changed.put(name, text);
        return new DictionaryVersion(number + 1, changed);
    }

    /** The lines of one that say something. */
    public List<String> lines(DictionaryName name) {
        return ProductIndex.words(text(name));
    }

    /** The text of one. */
    public String text(DictionaryName name) {
        return texts.getOrDefault(name, "");
    }

    private static String resource(String name) {
        String path = "/dictionary/" + name;
        try (InputStream file = DictionaryVersion.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is not on the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ".", e);
        }
    }
}
