package io.shopstream.demoshop.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything the shop sells: invented, and the same for the same seed and size. */
public final class Catalogue {

    private static final int FIRST_ID = 100_001;
    private static final int SIZE_LIMIT = 100_000;

    private final long seed;
    private final List<Product> products;
    private final Map<String, Product> byId;

    private Catalogue(long seed, List<Product> products) {
        this.seed = seed;
        this.products = products;
        this.byId = products.stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    public static Catalogue invent(long seed, int size) {
        if (size < 1 || size > SIZE_LIMIT) {
            throw new IllegalArgumentException(
                    "A shop of " + size + " products: expected 1 to " + SIZE_LIMIT + " products.");
        }
        return new Catalogue(
                seed,
                IntStream.range(0, size)
                        .mapToObj(number -> product(seed, number))
                        .toList());
    }

    public List<Product> products() {
        return products;
    }

    public Optional<Product> product(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Product> of(Category category) {
        return products.stream()
                .filter(product -> product.category() == category)
                .toList();
    }

    public List<Product> of(Department department) {
        return products.stream()
                .filter(product -> product.category().department() == department)
                .toList();
    }

    /** Up to {@code count} others of the same category, those that come next in it, round and round. */
    public List<Product> related(Product product, int count) {
        List<Product> shelf = of(product.category());
        int place = shelf.indexOf(product);
        return IntStream.rangeClosed(1, Math.min(count, shelf.size() - 1))
                .mapToObj(step -> shelf.get((place + step) % shelf.size()))
                .toList();
    }

    long seed() {
        return seed;
    }

    private static Product product(long seed, int number) {
        Dice dice = new Dice(seed, 0, number);
        Category category = dice.pick(Arrays.asList(Category.values()));
        Colour colour = dice.pick(Arrays.asList(Colour.values()));
        return new Product(
                Integer.toString(FIRST_ID + number),
                ProductNames.of(number, category, colour, dice),
                dice.pick(ProductNames.BRANDS),
                category,
                Make.ofNumber(number),
                colour,
                category.sizes(),
                listPrice(category, dice),
                dice.between(34, 50),
                dice.percent(15) ? 0 : dice.between(1, 2_400));
    }

    /** Whole thousands less a hundred, as shops like it, or whole thousands. */
    private static long listPrice(Category category, Dice dice) {
        long thousands = dice.between(category.lowestPrice() / 1_000, category.highestPrice() / 1_000) * 1_000L;
        return dice.percent(60) ? thousands - 100 : thousands;
    }
}
