package io.shopstream.demoshop.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The offers of all products at one tick: immutable, and a function of the catalogue and the tick alone. */
public final class Shelves {

    private static final List<Integer> DISCOUNTS = List.of(0, 0, 5, 10, 15, 20, 30, 40, 50);
    private static final int SOLD_OUT_PERCENT = 12;
    private static final int CHANGE_PERCENT = 5;
    private static final int PRICE_CHANGE_PERCENT = 60;

    private final Catalogue catalogue;
    private final int tick;
    private final Map<String, Offer> offers;

    private Shelves(Catalogue catalogue, int tick, Map<String, Offer> offers) {
        this.catalogue = catalogue;
        this.tick = tick;
        this.offers = Map.copyOf(offers);
    }

    public static Shelves opening(Catalogue catalogue) {
        Map<String, Offer> offers = new HashMap<>();
        for (Product product : catalogue.products()) {
            Dice dice = dice(catalogue, product, 1);
            int stock = dice.percent(SOLD_OUT_PERCENT) ? 0 : dice.between(1, 200);
            offers.put(product.id(), new Offer(discounted(product, dice.pick(DISCOUNTS)), stock, 0));
        }
        return new Shelves(catalogue, 0, offers);
    }

    /** One step later: about one product in twenty, at least one, has another price or is sold out or back. */
    public Shelves next() {
        Map<String, Offer> changed = new HashMap<>(offers);
        Product certain = catalogue.products().get(tick % catalogue.products().size());
        for (Product product : catalogue.products()) {
            Dice dice = dice(catalogue, product, tick + 2);
            if (dice.percent(CHANGE_PERCENT) || product.equals(certain)) {
                changed.put(product.id(), changed(product, dice));
            }
        }
        return new Shelves(catalogue, tick + 1, changed);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** How often the shop has changed since it opened. */
    public int tick() {
        return tick;
    }

    public Offer offer(Product product) {
        Offer offer = offers.get(product.id());
        if (offer == null) {
            throw new IllegalArgumentException("Product " + product.id() + " is not of this catalogue.");
        }
        return offer;
    }

    private Offer changed(Product product, Dice dice) {
        Offer old = offer(product);
        if (dice.percent(PRICE_CHANGE_PERCENT)) {
            return new Offer(otherPrice(product, old.price(), dice), old.stock(), tick + 1);
        }
        return new Offer(old.price(), old.inStock() ? 0 : dice.between(1, 200), tick + 1);
    }

    private static long otherPrice(Product product, long old, Dice dice) {
        List<Long> prices = DISCOUNTS.stream()
                .map(percent -> discounted(product, percent))
                .filter(price -> price != old)
                .toList();
        return dice.pick(prices);
    }

    /** Rounded down to ten won, the smallest coin in use. */
    private static long discounted(Product product, int percent) {
        return product.listPrice() * (100 - percent) / 100 / 10 * 10;
    }

    private static Dice dice(Catalogue catalogue, Product product, int throwNumber) {
        return new Dice(catalogue.seed(), throwNumber, Long.parseLong(product.id()));
    }
}
