package io.shopstream.extraction.signal;

import java.util.List;

/**
 * What one source says of one product, in its own words.
 *
 * @param source where it is said
 * @param texts of the product itself
 * @param images addresses as written
 * @param categories from the widest to the narrowest
 * @param offers the texts of each offer
 * @param variants the forms it is sold in, each with offers of its own
 */
public record ProductSignal(
        Source source,
        Texts texts,
        List<String> images,
        List<String> categories,
        List<Texts> offers,
        List<ProductSignal> variants) {

    public ProductSignal {
        images = List.copyOf(images);
        categories = List.copyOf(categories);
        offers = List.copyOf(offers);
        variants = List.copyOf(variants);
    }

    /** A source with one offer at most. */
    public static ProductSignal of(
            Source source, Texts texts, List<String> images, List<String> categories, Texts offer) {
        return new ProductSignal(
                source, texts, images, categories, offer.isEmpty() ? List.of() : List.of(offer), List.of());
    }

    /** Whether it says for how much, or whether, the product can be bought. */
    public boolean isOffered() {
        return offers.stream().anyMatch(ProductSignal::tellsOffer)
                || variants.stream().anyMatch(ProductSignal::isOffered);
    }

    private static boolean tellsOffer(Texts offer) {
        return offer.has(Property.PRICE) || offer.has(Property.AVAILABILITY);
    }
}
