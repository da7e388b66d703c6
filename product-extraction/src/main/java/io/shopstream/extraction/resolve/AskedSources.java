package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Texts;
import io.shopstream.extraction.visible.VisibleSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sources of a product that were asked for its fields, the most trusted first; those that are dear only where needed. */
final class AskedSources {

    private static final List<Property> IDENTITY =
            List.of(Property.SKU, Property.GTIN, Property.MPN, Property.SELLER, Property.URL);

    private final List<ProductSignal> asked = new ArrayList<>();
    private final Texts texts = new Texts();

    AskedSources(ProductSources sources, OfferMerge offers) {
        sources.stated().forEach(this::ask);
        ProductSignal script = isWanting(offers) ? sources.script() : null;
        if (script != null) {
            ask(script);
        }
        VisibleSignal page = sources.visible();
        if (page != null) {
            ask(isNumbered() ? page.named() : page.withoutOffer());
        }
    }

    /** Whether the scripts, which are dear to read, may tell more. */
    private boolean isWanting(OfferMerge offers) {
        return !texts.has(Property.NAME)
                || !texts.has(Property.BRAND)
                || !(texts.has(Property.SKU) || texts.has(Property.PRODUCT_ID))
                || !offers.isToldForMachines();
    }

    /** Whether values behind labels, which are dear to find, can tell no more than what is known. */
    private boolean isNumbered() {
        return texts.has(Property.BRAND)
                && texts.has(Property.SKU)
                && (texts.has(Property.GTIN) || texts.has(Property.MPN));
    }

    private void ask(ProductSignal source) {
        asked.add(source);
        texts.putAll(source.texts());
        source.offers().stream()
                .limit(1)
                .forEach(offer -> IDENTITY.forEach(property -> texts.put(property, offer.get(property))));
    }

    List<ProductSignal> all() {
        return asked;
    }

    /** What the first source that tells a property says, as it wrote it. */
    Texts texts() {
        return texts;
    }

    /** What the first source that tells a property says, without markup. */
    @Nullable
    String text(Property property) {
        return PlainText.orNull(texts.get(property));
    }

    /** The values of the first source that has any. */
    List<String> values(Function<ProductSignal, List<String>> field) {
        return asked.stream()
                .map(field)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether nothing states the product but meta tags, whose name is the page's title. */
    boolean beginsWithTitle() {
        return asked.get(0).source() == Source.META;
    }

    /** The texts of each source and of the first offer in it. */
    static Stream<Texts> withOffer(List<ProductSignal> sources) {
        return sources.stream()
                .flatMap(source -> Stream.concat(
                        Stream.of(source.texts()), source.offers().stream().limit(1)));
    }
}
