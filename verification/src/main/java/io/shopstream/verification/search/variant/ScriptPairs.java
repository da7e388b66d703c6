package io.shopstream.verification.search.variant;

import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.FoldedText;
import io.shopstream.verification.search.catalogue.SearchedProduct;
import io.shopstream.verification.search.typing.Keyboard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brands that a catalogue itself names in both scripts: with the other name in brackets, as {@code 나이키(NIKE)}; or with a Latin
 * brand, and names that begin with the same Hangul.
 */
final class ScriptPairs {

    private static final int LEAST_PRODUCTS = 5;

    /** Of a brand's products, how many begin with the same words. */
    private static final double MOST = 0.8;

    private static final Pattern LATIN_BRAND = Pattern.compile("[A-Za-z][A-Za-z .&']*");
    private static final Pattern IN_BRACKETS = Pattern.compile("([가-힣]+(?: [가-힣]+)*) ?\\(([A-Za-z][A-Za-z .&']+)\\)");

    private ScriptPairs() {}

    /** Hangul first; a Hangul name that two brands begin with belongs to neither. */
    static List<NamePair> in(Catalogue catalogue) {
        Map<String, NamePair> byHangul = new TreeMap<>();
        Map<String, Integer> brandsOf = new HashMap<>();
        productsByLatinBrand(catalogue)
                .forEach((brand, products) -> beginning(brand, products).ifPresent(hangul -> {
                    byHangul.put(hangul, new NamePair(hangul, brand));
                    brandsOf.merge(hangul, 1, Integer::sum);
                }));
        List<NamePair> pairs = new ArrayList<>(byHangul.values());
        pairs.removeIf(pair -> brandsOf.getOrDefault(pair.one(), 0) > 1);
        catalogue.products().stream()
                .flatMap(ScriptPairs::inBrackets)
                .distinct()
                .forEach(pairs::add);
        return pairs;
    }

    private static Map<String, List<SearchedProduct>> productsByLatinBrand(Catalogue catalogue) {
        Map<String, List<SearchedProduct>> products = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (SearchedProduct product : catalogue.products()) {
            String brand = product.brand();
            if (brand != null
                    && product.name() != null
                    && LATIN_BRAND.matcher(brand).matches()) {
                products.computeIfAbsent(brand, first -> new ArrayList<>()).add(product);
            }
        }
        return products;
    }

    /** The words that most names begin with: as many as the brand has, or fewer. */
    private static Optional<String> beginning(String brand, List<SearchedProduct> products) {
        for (int words = brand.split(" ").length; words > 0; words--) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (SearchedProduct product : products) {
                String[] name = Objects.requireNonNull(product.name()).split(" ", -1);
                String begin = String.join(" ", Arrays.copyOf(name, Math.min(words, name.length)));
                if (name.length >= words && Keyboard.isHangul(begin)) {
                    counts.merge(begin, 1, Integer::sum);
                }
            }
            Optional<String> most = mostOf(products, counts);
            if (most.isPresent()) {
                return most;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> mostOf(Collection<SearchedProduct> products, Map<String, Integer> counts) {
        double least = Math.max(LEAST_PRODUCTS, MOST * products.size());
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= least)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Stream<NamePair> inBrackets(SearchedProduct product) {
        String brand = product.brand();
        if (brand == null) {
            return Stream.empty();
        }
        String folded = FoldedText.fold(brand);
        return Stream.of(brand, Objects.requireNonNullElse(product.name(), ""))
                .flatMap(text -> IN_BRACKETS.matcher(text).results())
                .map(found -> new NamePair(found.group(1), found.group(2)))
                .filter(pair -> Stream.of(pair.one(), pair.other(), pair.one() + pair.other())
                        .anyMatch(name -> FoldedText.fold(name).equals(folded)));
    }
}
