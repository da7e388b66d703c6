package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Variant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the forms in which a product is sold. */
final class VariantReading {

    /** Of a variant's number, colour or size; dropped when longer, because a page may repeat it in each variant. */
    private static final int LONGEST = 200;

    private final OfferReading reading;
    private final BestOffer best;

    VariantReading(OfferReading reading, BestOffer best) {
        this.reading = reading;
        this.best = best;
    }

    /** The forms that the first source with several tells, each once. */
    List<Variant> of(List<ProductSignal> sources) {
        return sources.stream()
                .map(this::of)
                .filter(variants -> variants.size() > 1)
                .findFirst()
                .orElse(List.of());
    }

    /** A source without variants may tell them as offers that differ in number, size or colour. */
    private List<Variant> of(ProductSignal source) {
        List<Variant> variants = new ArrayList<>();
        source.variants().forEach(form -> variants.add(variant(form.texts(), best.of(form.offers()))));
        if (variants.isEmpty()) {
            source.offers().stream()
                    .filter(offer -> offer.has(Property.SKU) || offer.has(Property.SIZE) || offer.has(Property.COLOUR))
                    .forEach(offer -> variants.add(variant(offer, reading.read(offer))));
        }
        return variants.stream().distinct().toList();
    }

    private static Variant variant(Texts texts, @Nullable Offer offer) {
        return new Variant(
                told(texts, Property.SKU),
                told(texts, Property.GTIN),
                told(texts, Property.COLOUR),
                told(texts, Property.SIZE),
                offer == null ? new Offer(List.of(), Availability.UNKNOWN) : offer);
    }

    private static @Nullable String told(Texts texts, Property property) {
        String text = texts.get(property);
        return text == null || text.length() > LONGEST ? null : PlainText.orNull(text);
    }
}
