package io.shopstream.verification.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** schema.org objects of pages. */
final class StructuredData {

    private StructuredData() {}

    static Map<String, Object> product(Item item, Content content) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("@context", "https://schema.org");
        product.put("@type", "Product");
        product.put("name", content.name());
        product.put("sku", item.id());
        product.put("url", item.address());
        product.put("image", List.of(item.address() + "/1.jpg"));
        product.put("brand", Map.of("@type", "Brand", "name", item.brand()));
        product.put("offers", offer(item, content.offer()));
        return product;
    }

    /** What a script element may hold: no end tag in a text ends it. */
    static String script(Object data) {
        return "<script type=\"application/ld+json\">" + Json.text(data).replace("<", "\\u003c") + "</script>\n";
    }

    private static Map<String, Object> offer(Item item, Offer offer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "Offer");
        data.put("priceCurrency", offer.currency());
        data.put("price", offer.price());
        data.put("availability", offer.availability().schemaOrg());
        if (item.seller() != null) {
            data.put("seller", Map.of("@type", "Organization", "name", item.seller()));
        }
        if (offer.listPrice() != null) {
            data.put(
                    "priceSpecification",
                    Map.of(
                            "@type",
                            "UnitPriceSpecification",
                            "priceType",
                            "https://schema.org/StrikethroughPrice",
                            "price",
                            offer.listPrice(),
                            "priceCurrency",
                            offer.currency()));
        }
        return data;
    }
}
