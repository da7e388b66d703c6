package io.shopstream.extraction.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.signal.CategoryPath;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Texts;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the Products and ProductGroups of one page; what several of them refer to is read once. */
final class ProductNode {

    /** A group of more is a catalogue; what follows is not read. */
    private static final int MOST_VARIANTS = 500;

    /** Of all products of a page; references can make each of them repeat those of another. */
    private static final int MOST_OF_A_PAGE = 10_000;

    private final Source source;
    private final Map<String, JsonNode> byId;
    private final IdentityHashMap<JsonNode, Texts> formTexts = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, List<Texts>> offers = new IdentityHashMap<>();
    private int left = MOST_OF_A_PAGE;

    ProductNode(Source source, Map<String, JsonNode> byId) {
        this.source = source;
        this.byId = byId;
    }

    ProductSignal signal(JsonNode product) {
        return signal(product, List.of());
    }

    /** The product with offers that point to it from outside. */
    ProductSignal signal(JsonNode product, List<JsonNode> outerOffers) {
        List<Texts> told = offers(Stream.concat(referred(product, "offers"), outerOffers.stream()));
        if (told.isEmpty() && product.hasNonNull("price")) {
            // Some shops leave out the offer and write its properties on the product.
            told = OfferNode.offers(product);
        }
        List<ProductSignal> variants = referred(product, "hasVariant")
                .limit(MOST_VARIANTS)
                .takeWhile(variant -> left-- > 0)
                .map(this::form)
                .toList();
        return new ProductSignal(source, texts(product), images(product), categories(product), told, variants);
    }

    private ProductSignal form(JsonNode variant) {
        Texts texts = formTexts.computeIfAbsent(variant, ProductNode::texts);
        return new ProductSignal(source, texts, List.of(), List.of(), offers(referred(variant, "offers")), List.of());
    }

    private List<Texts> offers(Stream<JsonNode> from) {
        return from.flatMap(offer -> offers.computeIfAbsent(offer, OfferNode::offers).stream())
                .limit(MOST_VARIANTS)
                .takeWhile(offer -> left-- > 0)
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
        return categories.size() == 1 ? CategoryPath.names(categories.get(0)) : categories;
    }
}
