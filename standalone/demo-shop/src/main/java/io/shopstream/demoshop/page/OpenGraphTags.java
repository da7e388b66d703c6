package io.shopstream.demoshop.page;

import io.shopstream.demoshop.catalogue.Product;

/** The meta tags shops write for social networks: ogp.me, and the {@code product:} names of Meta's catalogue. */
final class OpenGraphTags {

    private OpenGraphTags() {}

    static String of(Site site, ListedProduct listed) {
        Product product = listed.product();
        StringBuilder tags = new StringBuilder();
        add(tags, "og:type", "product");
        add(tags, "og:site_name", Site.NAME);
        add(tags, "og:title", product.name());
        add(tags, "og:url", site.url(product.path()));
        add(tags, "og:image", site.url(product.picturePath()));
        add(tags, "product:retailer_item_id", product.id());
        add(tags, "product:brand", product.brand());
        add(tags, "product:category", product.category().path());
        add(tags, "product:availability", listed.offer().inStock() ? "in stock" : "out of stock");
        add(tags, "product:price:amount", Long.toString(listed.offer().price()));
        add(tags, "product:price:currency", "KRW");
        if (listed.isDiscounted()) {
            add(tags, "product:original_price:amount", Long.toString(product.listPrice()));
            add(tags, "product:original_price:currency", "KRW");
        }
        return tags.toString();
    }

    private static void add(StringBuilder tags, String property, String content) {
        tags.append("<meta property=\"%s\" content=\"%s\">\n".formatted(property, Html.text(content)));
    }
}
