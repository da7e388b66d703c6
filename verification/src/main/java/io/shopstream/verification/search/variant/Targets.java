package io.shopstream.verification.search.variant;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.FoldedText;
import io.shopstream.verification.search.catalogue.SearchedProduct;
import io.shopstream.verification.search.typing.Keyboard;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the shoppers of a catalogue search for: its brands, and its frequent words. Nobody chose them.
 *
 * @param brands as most of their products write them, those of {@value #LEAST_OF_BRAND} products or more, sorted
 * @param words of Hangul, two syllables or more, that stand alone in names or categories of {@value #LEAST_OF_WORD} products or
 *     more, sorted; in product names they are nouns nearly all
 */
public record Targets(List<String> brands, List<String> words) {

    private static final int LEAST_OF_BRAND = 5;
    private static final int LEAST_OF_WORD = 20;
    private static final int LONGEST_WORD = 8;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Targets {
        brands = List.copyOf(brands);
        words = List.copyOf(words);
    }

    public static Targets of(Catalogue catalogue) {
        return new Targets(brands(catalogue), words(catalogue, LEAST_OF_WORD));
    }

    /** Words of a text that are Hangul and could be searched for alone. */
    static Stream<String> wordsIn(String text) {
        return NO_LETTERS
                .splitAsStream(Normalizer.normalize(text, Form.NFC))
                .filter(word -> word.length() > 1 && word.length() <= LONGEST_WORD && Keyboard.isHangul(word));
    }

    /** Words of at least so many products, sorted. */
    static List<String> words(Catalogue catalogue, int least) {
        Map<String, Integer> products = new TreeMap<>();
        for (SearchedProduct product : catalogue.products()) {
            Set<String> words = new HashSet<>();
            named(product).flatMap(Targets::wordsIn).forEach(words::add);
            words.forEach(word -> products.merge(word, 1, Integer::sum));
        }
        return frequent(products, least);
    }

    private static List<String> brands(Catalogue catalogue) {
        Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        for (SearchedProduct product : catalogue.products()) {
            String brand = product.brand();
            if (brand != null && !FoldedText.fold(brand).isEmpty()) {
                spellings
                        .computeIfAbsent(FoldedText.fold(brand), folded -> new TreeMap<>())
                        .merge(brand, 1, Integer::sum);
            }
        }
        return spellings.values().stream()
                .filter(counts ->
                        counts.values().stream().mapToInt(count -> count).sum() >= LEAST_OF_BRAND)
                .map(counts -> counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .sorted()
                .toList();
    }

    private static Stream<String> named(SearchedProduct product) {
        return Stream.concat(Stream.ofNullable(product.name()), product.categories().stream());
    }

    private static List<String> frequent(Map<String, Integer> products, int least) {
        return products.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
    }
}
