package io.shopstream.verification.search.variant;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.SearchedProduct;
import io.shopstream.verification.search.typing.Keyboard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names with their blanks left out, and words with a blank between two of their parts. */
final class Spacings {

    /** Words side by side in so many names belong together; a part of a word that stands alone in so many is a word. */
    private static final int LEAST_PRODUCTS = 5;

    private static final int LEAST_TO_SPLIT = 4;

    private final Catalogue catalogue;
    private final Targets targets;

    Spacings(Catalogue catalogue, Targets targets) {
        this.catalogue = catalogue;
        this.targets = targets;
    }

    /** Two or three words of names, and brands of several words, written as one. */
    List<Variant> joined() {
        Stream<Variant> brands = targets.brands().stream()
                .filter(brand -> brand.contains(" ") && Keyboard.isHangul(brand))
                .map(brand -> joined(Intent.brand(brand)));
        Stream<Variant> phrases = phrases().entrySet().stream()
                .filter(phrase -> phrase.getValue() >= LEAST_PRODUCTS)
                .map(phrase -> joined(Intent.word(phrase.getKey())));
        return Stream.concat(brands, phrases).toList();
    }

    /** Brands and words that are made of two words, written as these. */
    List<Variant> split() {
        Set<String> parts = new HashSet<>(Targets.words(catalogue, LEAST_PRODUCTS));
        return Stream.concat(
                        targets.brands().stream().map(name -> Intent.brand(name)),
                        targets.words().stream().map(name -> Intent.word(name)))
                .flatMap(intent -> splits(intent, parts))
                .toList();
    }

    private static Variant joined(Intent intent) {
        return new Variant(Kind.SPACING, intent.text().replace(" ", ""), intent);
    }

    private static Stream<Variant> splits(Intent intent, Set<String> parts) {
        String name = intent.text();
        if (name.length() < LEAST_TO_SPLIT || name.contains(" ") || !Keyboard.isHangul(name)) {
            return Stream.empty();
        }
        return IntStream.range(2, name.length() - 1)
                .filter(place -> parts.contains(name.substring(0, place)) && parts.contains(name.substring(place)))
                .mapToObj(place -> name.substring(0, place) + " " + name.substring(place))
                .map(query -> new Variant(Kind.SPACING, query, intent));
    }

    private Map<String, Integer> phrases() {
        Map<String, Integer> products = new TreeMap<>();
        for (SearchedProduct product : catalogue.products()) {
            Set<String> phrases = new HashSet<>();
            List<String> words = product.name() == null
                    ? List.of()
                    : Arrays.asList(product.name().split(" "));
            for (int first = 0; first < words.size(); first++) {
                phrases.addAll(beginningAt(words.subList(first, words.size())));
            }
            phrases.forEach(phrase -> products.merge(phrase, 1, Integer::sum));
        }
        return products;
    }

    private static List<String> beginningAt(List<String> words) {
        List<String> phrases = new ArrayList<>();
        for (int count = 2; count <= Math.min(3, words.size()); count++) {
            String phrase = String.join(" ", words.subList(0, count));
            if (Keyboard.isHangul(phrase)) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }
}
