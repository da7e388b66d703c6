package io.shopstream.demoshop.page;

import static io.shopstream.demoshop.page.Json.object;

import io.shopstream.demoshop.catalogue.Make;
import io.shopstream.demoshop.catalogue.Product;
import java.util.List;
import java.util.Map;

/** Pages whose plain HTML shows nothing: a script draws the product, as single-page shops do. */
final class ScriptedPage {

    private final String script = PackageResource.text("shop.js");

    String embedded(ListedProduct listed, List<Product> related) {
        return "<div id=\"app\"></div>\n<script>window.__SHOP_STATE__ = " + Json.inScript(state(listed, related))
                + ";</script>\n" + drawing();
    }

    String fetched(ListedProduct listed) {
        return "<div id=\"app\" data-goods=\"/api" + listed.product().path() + ".json\"></div>\n" + drawing();
    }

    /** In the shop's own words, not schema.org's: only the script knows what they mean. */
    Map<String, Object> state(ListedProduct listed, List<Product> related) {
        Product product = listed.product();
        return object(
                "markup", product.make() == Make.SCRIPT_STATE ? "json-ld" : "microdata",
                "goodsNo", product.id(),
                "goodsNm", product.name(),
                "brandNm", product.brand(),
                "categoryPath", product.category().path(),
                "path", product.path(),
                "picture", product.picturePath(),
                "sizes", product.sizes(),
                "normalPrice", product.listPrice(),
                "finalPrice", listed.offer().price(),
                "soldOut", !listed.offer().inStock(),
                "score", listed.rating(),
                "reviews", product.reviews(),
                "others",
                        related.stream()
                                .map(other -> object("path", other.path(), "name", other.name()))
                                .toList());
    }

    private String drawing() {
        return "<noscript>자바스크립트를 켜 주세요.</noscript>\n<script>\n" + script + "</script>\n";
    }
}
