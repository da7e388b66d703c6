package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.url.ProductNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks of a listing that has no data for machines: each holds links to one product's page, a name and a price.
 * Fewer than three of them are no listing.
 */
public final class TileReader {

    private static final int FEWEST = 3;
    private static final int MOST_LINKS = 5_000;
    private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");

    /** Stands for the links of more than one product. */
    private static final String SEVERAL = "";

    private TileReader() {}

    /**
     * The products in the order of the page; empty where it shows no listing.
     *
     * @param absolute makes an address as written absolute; gives null where it is none
     */
    public static List<ProductSignal> read(Document page, UnaryOperator<@Nullable String> absolute) {
        Map<Element, String> numbers = new HashMap<>();
        List<Element> links = productLinks(page, absolute, numbers);
        Map<Element, List<Element>> blocks = new LinkedHashMap<>();
        for (Element link : links) {
            blocks.computeIfAbsent(block(link, numbers), unused -> new ArrayList<>())
                    .add(link);
        }
        List<ProductSignal> tiles = new ArrayList<>();
        blocks.forEach((block, own) -> {
            ProductSignal tile = Tile.read(block, own);
            if (tile != null) {
                tiles.add(tile);
            }
        });
        return tiles.size() < FEWEST ? List.of() : tiles;
    }

    /** The links to products; marks all elements around each with its number. */
    private static List<Element> productLinks(
            Document page, UnaryOperator<@Nullable String> absolute, Map<Element, String> numbers) {
        List<Element> links = new ArrayList<>();
        for (Element link : page.select(LINKS)) {
            String address = links.size() < MOST_LINKS ? absolute.apply(link.attr("href")) : null;
            String number = address == null ? null : ProductNumber.in(address);
            if (number != null && !link.attr("href").startsWith("#")) {
                links.add(link);
                mark(link, number, numbers);
            }
        }
        return links;
    }

    private static void mark(Element link, String number, Map<Element, String> numbers) {
        for (Element around = link; around != null; around = around.parent()) {
            String marked = numbers.putIfAbsent(around, number);
            if (SEVERAL.equals(marked)) {
                return;
            }
            if (marked != null && !marked.equals(number)) {
                numbers.put(around, SEVERAL);
            }
        }
    }

    /** The widest element around a link that holds links to no other product. */
    private static Element block(Element link, Map<Element, String> numbers) {
        Element block = link;
        Element around = link.parent();
        while (around != null && !SEVERAL.equals(numbers.get(around))) {
            block = around;
            around = around.parent();
        }
        return block;
    }
}
