package io.shopstream.query.understand;

import io.shopstream.query.dictionary.DictionaryName;
import io.shopstream.query.dictionary.DictionaryVersion;
import io.shopstream.query.search.ColourWords;
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
    private final ColourWords colours;
    private final Correction correction;

    Dictionary(Collection<Spellings> things) {
        for (Spellings thing : things) {
            for (String spelling : thing.all()) {
                byFolded.computeIfAbsent(Spellings.folded(spelling), unused -> new ArrayList<>(1))
                        .add(thing);
            }
        }
        colours = coloursOf(things);
        correction = Correction.to(things.stream().flatMap(thing -> thing.all().stream()));
    }

    /** The words of a version of the dictionaries. */
    public static Dictionary of(DictionaryVersion version) {
        List<Spellings> things = new ArrayList<>();
        for (DictionaryName name : List.of(DictionaryName.BRANDS, DictionaryName.SYNONYMS)) {
            version.lines(name).forEach(line -> things.add(new Spellings(null, listed(line))));
        }
        version.lines(DictionaryName.COLOURS).forEach(line -> things.add(colourOf(line)));
        return new Dictionary(things);
    }

    /** The words that come with the program. */
    public static Dictionary shipped() {
        return of(DictionaryVersion.shipped());
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

    /** To the spellings of everything. */
    Correction correction() {
        return correction;
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
        return colours;
    }

    private static ColourWords coloursOf(Collection<Spellings> things) {
        Map<String, List<String>> words = new TreeMap<>();
        for (Spellings thing : things) {
            if (thing.colour() != null) {
                words.put(thing.colour(), thing.all());
            }
        }
        return new ColourWords(words);
    }

    private static Spellings colourOf(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalStateException("A colour is '" + line + "': expected a name, a colon and its words.");
        }
        return new Spellings(line.substring(0, colon), listed(line.substring(colon + 1)));
    }

    private static List<String> listed(String line) {
        return Stream.of(line.split(",")).map(String::strip).toList();
    }
}
