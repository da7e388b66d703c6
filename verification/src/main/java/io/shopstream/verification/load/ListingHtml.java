package io.shopstream.verification.load;

import io.shopstream.verification.load.ListingPage.Tile;
import java.util.List;
import java.util.Map;

/** The document of a listing, its tiles given as an ItemList. */
final class ListingHtml {

    private ListingHtml() {}

    static String page(List<Tile> tiles) {
        List<Map<String, Object>> items = tiles.stream()
                .map(tile -> Map.of("@type", "ListItem", "item", StructuredData.product(tile.item(), tile.content())))
                .toList();
        Map<String, Object> list =
                Map.of("@context", "https://schema.org", "@type", "ItemList", "itemListElement", items);
        return ProductHtml.document(StructuredData.script(list), "<h1>전체 상품</h1>", "");
    }
}
