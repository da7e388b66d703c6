package io.shopstream.extraction.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads one Product or ProductGroup. */
final class ProductNode {

    /** A group of more is a catalogue; what follows is not read. */
    private static final int MOST_VARIANTS = 500;

    private final Map<String, JsonNode> byId;

    ProductNode(Map<String, JsonNode> byId) {
        this.byId = byId;
    }

    ProductSignal signal(JsonNode product) {
        return signal(product, List.of());
    }

    /** The product with offers that point to it from outside. */
    ProductSignal signal(JsonNode product, List<JsonNode> outerOffers) {
        List<Texts> offers = Stream.concat(referred(product, "offers"), outerOffers.stream())
                .flatMap(offer -> OfferNode.offers(offer).stream())
                .limit(MOST_VARIANTS)
                .toList();
        if (offers.isEmpty() && product.hasNonNull("price")) {
            // Some shops leave out the offer and write its properties on the product.
            offers = OfferNode.offers(product);
        }
        List<ProductSignal> variants = referred(product, "hasVariant")
                .limit(MOST_VARIANTS)
                .map(variant ->
                        new ProductSignal(texts(variant), images(variant), List.of(), offersOf(variant), List.of()))
                .toList();
        return new ProductSignal(texts(product), images(product), categories(product), offers, variants);
    }

    private List<Texts> offersOf(JsonNode variant) {
        return referred(variant, "offers")
                .flatMap(offer -> OfferNode.offers(offer).stream())
                .limit(MOST_VARIANTS)
                .toList();
    }

    private Stream<JsonNode> referred(JsonNode node, String property) {
        return Node.objects(node, property).stream()
                .map(value ->
                        value.size() == 1 ? byId.getOrDefault(value.path("@id").asText(), value) : value);
    }

    private static Texts texts(JsonNode product) {
        Texts texts = new Texts()
                .put(Property.NAME, Node.text(product, "name", "title"))
                .put(Property.URL, Node.text(product, "url", "mainEntityOfPage", "@id"))
                .put(Property.BRAND, Node.text(product, "brand", "manufacturer"))
                .put(Property.DESCRIPTION, Node.text(product, "description"))
                .put(Property.SKU, Node.text(product, "sku"))
                .put(Property.PRODUCT_ID, Node.text(product, "productID", "productId", "identifier"))
                .put(Property.GROUP_ID, Node.text(product, "productGroupID", "inProductGroupWithID"))
                .put(Property.GTIN, Node.text(product, "gtin", "gtin13", "gtin14", "gtin12", "gtin8", "ean", "isbn"))
                .put(Property.MPN, Node.text(product, "mpn"))
                .put(Property.COLOUR, Node.text(product, "color", "colour"))
                .put(Property.SIZE, Node.text(product, "size"));
        for (JsonNode rating : Node.objects(product, "aggregateRating")) {
            texts.put(Property.RATING, Node.text(rating, "ratingValue"))
                    .put(Property.BEST_RATING, Node.text(rating, "bestRating"))
                    .put(Property.REVIEW_COUNT, Node.text(rating, "reviewCount", "ratingCount"));
        }
        return texts;
    }

    private static List<String> images(JsonNode product) {
        List<String> images = new ArrayList<>();
        for (JsonNode image : Node.all(product, "image")) {
            if (image.isObject()) {
                String address = Node.text(image, "contentUrl", "url", "@id");
                if (address != null) {
                    images.add(address);
                }
            } else if (image.isTextual()) {
                images.add(image.asText());
            }
        }
        return images;
    }

    private static List<String> categories(JsonNode product) {
        List<String> categories = Node.texts(product, "category");
        return categories.size() == 1
                ? Stream.of(categories.get(0).split("\\s*[>›»]\\s*|\\s+/\\s+", -1))
                        .filter(part -> !part.isBlank())
                        .toList()
                : categories;
    }
}
