package io.shopstream.demoshop.page;

import static io.shopstream.demoshop.page.Json.object;

import io.shopstream.demoshop.catalogue.Department;
import io.shopstream.demoshop.catalogue.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** schema.org objects for JSON-LD. Prices are written in the several ways shops write them, always the same per product. */
final class StructuredData {

    private static final String CONTEXT = "https://schema.org";

    /** The largest size costs more in shops that offer sizes at different prices. */
    private static final long LARGEST_SIZE_SURCHARGE = 2_000;

    private final Site site;

    StructuredData(Site site) {
        this.site = site;
    }

    Map<String, Object> product(ListedProduct listed, Map<String, Object> offers) {
        Product product = listed.product();
        Map<String, Object> data = object(
                "@type", "Product",
                "name", product.name(),
                "sku", product.id(),
                "url", site.url(product.path()),
                "image", List.of(site.url(product.picturePath())),
                "brand", object("@type", "Brand", "name", product.brand()),
                "category", product.category().path(),
                "color", product.colour().title(),
                "offers", offers);
        if (listed.hasReviews()) {
            data.put(
                    "aggregateRating",
                    object(
                            "@type", "AggregateRating",
                            "ratingValue", listed.rating(),
                            "reviewCount", product.reviews()));
        }
        return data;
    }

    Map<String, Object> offer(ListedProduct listed) {
        Map<String, Object> offer = object(
                "@type", "Offer",
                "url", site.url(listed.product().path()),
                "priceCurrency", "KRW",
                "price", written(listed.product(), listed.offer().price()),
                "availability", availability(listed));
        if (listed.isDiscounted()) {
            offer.put(
                    "priceSpecification",
                    object(
                            "@type", "UnitPriceSpecification",
                            "priceType", "https://schema.org/StrikethroughPrice",
                            "price", listed.product().listPrice(),
                            "priceCurrency", "KRW"));
        }
        return offer;
    }

    Map<String, Object> aggregateOffer(ListedProduct listed) {
        List<String> sizes = listed.product().sizes();
        List<Map<String, Object>> offers = new ArrayList<>();
        for (String size : sizes) {
            boolean surcharged = sizes.size() > 1 && size.equals(sizes.get(sizes.size() - 1));
            offers.add(object(
                    "@type",
                    "Offer",
                    "name",
                    size,
                    "sku",
                    listed.product().id() + "-" + size,
                    "priceCurrency",
                    "KRW",
                    "price",
                    listed.offer().price() + (surcharged ? LARGEST_SIZE_SURCHARGE : 0),
                    "availability",
                    availability(listed)));
        }
        return object(
                "@type", "AggregateOffer",
                "priceCurrency", "KRW",
                "lowPrice", written(listed.product(), listed.offer().price()),
                "highPrice", offers.get(offers.size() - 1).get("price"),
                "offerCount", offers.size(),
                "availability", availability(listed),
                "offers", offers);
    }

    Map<String, Object> shop() {
        return object("@type", "Organization", "name", Site.NAME, "url", site.url("/"));
    }

    Map<String, Object> breadcrumb(Product product) {
        Department department = product.category().department();
        return object(
                "@type",
                "BreadcrumbList",
                "itemListElement",
                List.of(
                        crumb(1, department.title(), department.slug()),
                        crumb(2, product.category().title(), product.category().slug())));
    }

    Map<String, Object> itemList(List<ListedProduct> tiles) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (ListedProduct tile : tiles) {
            items.add(object("@type", "ListItem", "position", items.size() + 1, "item", product(tile, offer(tile))));
        }
        return object("@context", CONTEXT, "@type", "ItemList", "itemListElement", items);
    }

    static Map<String, Object> inContext(Map<String, Object> data) {
        Map<String, Object> whole = object("@context", CONTEXT);
        whole.putAll(data);
        return whole;
    }

    static Map<String, Object> graph(List<Map<String, Object>> nodes) {
        return object("@context", CONTEXT, "@graph", nodes);
    }

    static String availability(ListedProduct listed) {
        return "https://schema.org/" + (listed.offer().inStock() ? "InStock" : "OutOfStock");
    }

    private Map<String, Object> crumb(int position, String name, String slug) {
        return object("@type", "ListItem", "position", position, "name", name, "item", site.url("/category/" + slug));
    }

    private static Object written(Product product, long price) {
        return switch (Integer.parseInt(product.id()) % 3) {
            case 0 -> price;
            case 1 -> Long.toString(price);
            default -> price + ".00";
        };
    }
}
