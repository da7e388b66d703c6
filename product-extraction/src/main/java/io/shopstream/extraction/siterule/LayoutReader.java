package io.shopstream.extraction.siterule;

import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Reads pages of one kind. Threads may share it. */
final class LayoutReader {

    /** Real listings show at most some hundred. */
    private static final int MOST_TILES = 1_000;

    private final PathPatterns paths;
    private final @Nullable Evaluator tile;
    private final Map<RuleField, FieldReader> fields;

    private LayoutReader(PathPatterns paths, @Nullable Evaluator tile, Map<RuleField, FieldReader> fields) {
        this.paths = paths;
        this.tile = tile;
        this.fields = fields;
    }

    /**
     * Compiles a layout.
     *
     * @throws IllegalArgumentException when a part of it cannot be used; the message names it
     */
    static LayoutReader of(PageLayout layout) {
        Map<RuleField, FieldReader> fields = new EnumMap<>(RuleField.class);
        layout.fields().forEach((field, rule) -> fields.put(field, reader(layout, field, rule)));
        return new LayoutReader(
                new PathPatterns(layout.paths()),
                layout.tile() == null ? null : Selectors.compiled(layout.tile()),
                fields);
    }

    private static FieldReader reader(PageLayout layout, RuleField field, FieldRule rule) {
        try {
            return FieldReader.of(rule);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "page '" + layout.name() + "', field " + field.fieldName() + ": " + e.getMessage(), e);
        }
    }

    boolean fits(URI page) {
        return paths.fit(page);
    }

    RuledPage read(Document page) {
        if (tile != null) {
            return new RuledPage(
                    page.select(tile).stream()
                            .limit(MOST_TILES)
                            .map(this::signal)
                            .filter(LayoutReader::isNamed)
                            .toList(),
                    null);
        }
        ProductSignal product = signal(page);
        return isNamed(product) ? new RuledPage(List.of(), product) : RuledPage.NOTHING;
    }

    private static boolean isNamed(ProductSignal product) {
        return product.texts().has(Property.NAME);
    }

    private ProductSignal signal(Element within) {
        Texts texts = new Texts();
        Texts offer = new Texts();
        List<String> images = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        fields.forEach((field, reader) -> {
            List<String> values = reader.values(within);
            Property property = field.property();
            if (property != null) {
                (field.isOfOffer() ? offer : texts)
                        .put(property, values.stream().findFirst().orElse(null));
            } else {
                (field == RuleField.IMAGE ? images : categories).addAll(values);
            }
        });
        return ProductSignal.of(Source.SITE_RULE, texts, images, categories, offered(offer));
    }

    /** The price before a reduction must not become the price where the one after it is not found or is none. */
    private static Texts offered(Texts offer) {
        String price = offer.get(Property.PRICE);
        return price != null && PriceReader.read(price) != null
                ? offer
                : new Texts().put(Property.AVAILABILITY, offer.get(Property.AVAILABILITY));
    }
}
