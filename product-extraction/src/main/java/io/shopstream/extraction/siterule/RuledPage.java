package io.shopstream.extraction.siterule;

import io.shopstream.extraction.signal.ProductSignal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site rule found on a page.
 *
 * @param tiles the products of a listing
 * @param product the page's own; null on a listing, and where the rule found no name
 */
public record RuledPage(List<ProductSignal> tiles, @Nullable ProductSignal product) {

    /** No rule is for the page, or it found nothing. */
    public static final RuledPage NOTHING = new RuledPage(List.of(), null);

    public RuledPage {
        tiles = List.copyOf(tiles);
    }
}
