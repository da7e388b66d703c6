package io.shopstream.verification.serving.question;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.verification.search.typing.Keyboard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that lead to products, drawn from these by a seed: a word of a name, two neighbouring ones, or a brand with a word. */
public final class Questions {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LEAST_LETTERS = 2;
    private static final int LONGEST = 40;

    /** So many draws in a row that bring nothing new mean that nothing new is left. */
    private static final int MOST_TRIES = 100_000;

    private final List<ProductDocument> products;
    private final Random random;
    private final Set<String> drawn = new HashSet<>();

    public Questions(List<ProductDocument> products, long seed) {
        this.products = List.copyOf(products);
        this.random = new Random(seed);
    }

    /**
     * Texts of which none was drawn before.
     *
     * @throws IllegalStateException when the products have no more
     */
    public List<String> searches(int count) {
        List<String> texts = new ArrayList<>(count);
        int tries = 0;
        while (texts.size() < count) {
            String text = draw();
            if (!text.isEmpty() && text.length() <= LONGEST && drawn.add(text)) {
                texts.add(text);
                tries = 0;
            } else if (++tries > MOST_TRIES) {
                throw new IllegalStateException(
                        products.size() + " products have no " + count + " further texts: ask for fewer.");
            }
        }
        return texts;
    }

    /** What stands in the search box after some key of such a text; the same may come twice. */
    public List<String> halfTyped(int count) {
        return Stream.generate(this::draw)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .map(Keyboard::states)
                .map(states -> states.get(random.nextInt(states.size())))
                .limit(count)
                .toList();
    }

    /** Empty where a product has too few words. */
    private String draw() {
        ProductDocument product = products.get(random.nextInt(products.size()));
        List<String> words = words(product.name() == null ? "" : product.name());
        if (words.isEmpty()) {
            return "";
        }
        int place = random.nextInt(words.size());
        String word = words.get(place);
        return switch (random.nextInt(3)) {
            case 0 -> product.brand() == null ? "" : String.join(" ", words(product.brand())) + " " + word;
            case 1 -> place + 1 < words.size() ? word + " " + words.get(place + 1) : "";
            default -> word;
        };
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word ->
                        word.length() >= LEAST_LETTERS && word.codePoints().anyMatch(Character::isLetter))
                .toList();
    }
}
