package io.shopstream.extraction.visible;

import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Reads the block in which a listing shows one product. */
final class Tile {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_PRICE = 60;
    private static final Evaluator STRUCK = Selector.evaluatorOf("del, s, strike");
    private static final Evaluator BRAND = Selector.evaluatorOf("a[href*=/brand]");
    private static final Evaluator NAMED_FOR_BRAND = Selector.evaluatorOf("[class*=brand]");
    private static final Evaluator PICTURE = Selector.evaluatorOf("img");

    private Tile() {}

    /**
     * The product of a block.
     *
     * @param links those to the product's own page
     * @return null where the block shows no name or no price
     */
    static @Nullable ProductSignal read(Element block, List<Element> links) {
        String name = links.stream()
                .flatMap(link -> Stream.of(link.attr("title"), nullToEmpty(ShortText.of(link, LONGEST_NAME))))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
        String price = price(block);
        if (name == null || price == null) {
            return null;
        }
        Element struck = block.selectFirst(STRUCK);
        Texts texts = new Texts()
                .put(Property.NAME, name)
                .put(Property.URL, links.get(0).attr("href"))
                .put(Property.BRAND, text(block.selectFirst(BRAND)))
                .put(Property.BRAND, text(block.selectFirst(NAMED_FOR_BRAND)));
        Texts offer = new Texts().put(Property.PRICE, price).put(Property.LIST_PRICE, text(struck));
        return ProductSignal.of(Source.VISIBLE, texts, pictures(block), List.of(), offer);
    }

    /** The first price beside what is struck through. */
    private static @Nullable String price(Element block) {
        for (Element element : block.getAllElements()) {
            boolean candidate = PriceName.isOf(element)
                    && element.closest("del, s, strike") == null
                    && ShortText.of(element, LONGEST_PRICE) != null;
            String text = candidate ? beside(element) : "";
            if (!text.isBlank() && PriceReader.read(text) != null) {
                return text;
            }
        }
        return null;
    }

    private static String beside(Element element) {
        return element.selectFirst(STRUCK) == null ? PriceText.of(element) : element.ownText();
    }

    private static List<String> pictures(Element block) {
        Element picture = block.selectFirst(PICTURE);
        if (picture == null) {
            return List.of();
        }
        return Stream.of("data-original", "data-src", "data-lazy-src", "data-lazy", "src")
                .map(picture::attr)
                .filter(address -> !address.isBlank() && !address.startsWith("data:"))
                .limit(1)
                .toList();
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : ShortText.of(element, LONGEST_PRICE);
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
