package io.shopstream.query.understand;

import io.shopstream.query.search.ColourWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What words of the trade mean the same: brands in both scripts, synonyms, colours. Blanks and case do not matter. */
public final class Dictionary {

    private final Map<String, List<Spellings>> byFolded = new HashMap<>();

    Dictionary(Collection<Spellings> things) {
        for (Spellings thing : things) {
            for (String spelling : thing.all()) {
                byFolded.computeIfAbsent(Spellings.folded(spelling), unused -> new ArrayList<>(1))
                        .add(thing);
            }
        }
    }

    /** The words that come with the program: {@code /dictionary/*.txt}. */
    public static Dictionary shipped() {
        List<Spellings> things = new ArrayList<>();
        lines("brands.txt").map(line -> new Spellings(null, listed(line))).forEach(things::add);
        lines("words.txt").map(line -> new Spellings(null, listed(line))).forEach(things::add);
        lines("colours.txt").map(Dictionary::colourOf).forEach(things::add);
        return new Dictionary(things);
    }

    boolean knows(String words) {
        return byFolded.containsKey(Spellings.folded(words));
    }

    /** How else the words can be said, without what they are themselves; none for words it does not know. */
    List<String> otherSpellings(String words) {
        String folded = Spellings.folded(words);
        Set<String> others = new LinkedHashSet<>();
        for (Spellings thing : byFolded.getOrDefault(folded, List.of())) {
            others.addAll(thing.all());
        }
        others.removeIf(other -> other.equalsIgnoreCase(words));
        return List.copyOf(others);
    }

    /** Every spelling of everything. */
    Stream<String> spellings() {
        return byFolded.values().stream().flatMap(List::stream).distinct().flatMap(thing -> thing.all().stream());
    }

    /** The name of the colour that the words say. */
    @Nullable
    String colour(String words) {
        for (Spellings thing : byFolded.getOrDefault(Spellings.folded(words), List.of())) {
            if (thing.colour() != null) {
                return thing.colour();
            }
        }
        return null;
    }

    /** All colours with their words. */
    public ColourWords colours() {
        Map<String, List<String>> words = new TreeMap<>();
        byFolded.values()
                .forEach(things -> things.forEach(thing -> {
                    if (thing.colour() != null) {
                        words.put(thing.colour(), thing.all());
                    }
                }));
        return new ColourWords(words);
    }

    private static Spellings colourOf(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalStateException("colours.txt has '" + line + "': expected a name, a colon and its words.");
        }
        return new Spellings(line.substring(0, colon), listed(line.substring(colon + 1)));
    }

    private static List<String> listed(String line) {
        return Stream.of(line.split(",")).map(String::strip).toList();
    }

    private static Stream<String> lines(String name) {
        String path = "/dictionary/" + name;
        try (InputStream file = Dictionary.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is not on the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ".", e);
        }
    }
}
