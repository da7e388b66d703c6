package io.shopstream.extraction.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an Offer, or an AggregateOffer with the offers in it. */
final class OfferNode {

    /** Offers of one product are often named by nothing but their size. */
    private static final Pattern SIZE =
            Pattern.compile("(?i)X{0,4}[SL]|M|[2-6]XL|FREE|ONE SIZE|\\d{1,3}(?:\\.\\d)?(?:mm)?");

    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");

    private OfferNode() {}

    /** The offer's texts; of an AggregateOffer its lowest price first, then the offers it holds. */
    static List<Texts> offers(JsonNode offer) {
        List<Texts> offers = new ArrayList<>();
        offers.add(texts(offer));
        for (JsonNode inner : Node.objects(offer, "offers")) {
            // An inner offer may leave to the outer one what they share.
            offers.add(texts(inner).put(Property.CURRENCY, Node.text(offer, "priceCurrency")));
        }
        return offers;
    }

    private static Texts texts(JsonNode offer) {
        Texts texts = new Texts()
                .put(Property.PRICE, lowest(Node.texts(offer, "price")))
                .put(Property.PRICE, Node.text(offer, "lowPrice"))
                .put(Property.LIST_PRICE, Node.text(offer, "struckPrice"))
                .put(Property.CURRENCY, Node.text(offer, "priceCurrency"))
                .put(Property.AVAILABILITY, Node.text(offer, "availability"))
                .put(Property.AVAILABILITY, isTakenUp(offer) ? "InStock" : null)
                .put(Property.URL, Node.text(offer, "url"))
                .put(Property.SKU, Node.text(offer, "sku"))
                .put(Property.GTIN, Node.text(offer, "gtin", "gtin13", "gtin14", "gtin12", "gtin8"))
                .put(Property.MPN, Node.text(offer, "mpn"))
                .put(Property.SELLER, Node.text(offer, "seller", "offeredBy"));
        for (JsonNode item : Node.objects(offer, "itemOffered")) {
            texts.put(Property.SKU, Node.text(item, "sku"))
                    .put(Property.COLOUR, Node.text(item, "color"))
                    .put(Property.SIZE, Node.text(item, "size"));
        }
        String name = Node.text(offer, "name");
        if (name != null && SIZE.matcher(name).matches()) {
            texts.put(Property.SIZE, name);
        }
        Node.objects(offer, "priceSpecification").forEach(specification -> specify(texts, specification));
        return texts;
    }

    /** Where an offer states several prices, the others are those before a reduction. */
    private static @Nullable String lowest(List<String> prices) {
        return prices.size() < 2
                ? prices.stream().findFirst().orElse(null)
                : prices.stream()
                        .filter(price -> PriceReader.readValue(price, null) != null)
                        .min(Comparator.comparing(price -> Objects.requireNonNull(PriceReader.readValue(price, null))
                                .amount()))
                        .orElse(null);
    }

    /** Offers of several sellers that are counted and priced can be taken up. */
    private static boolean isTakenUp(JsonNode offer) {
        String count = Node.text(offer, "offerCount");
        return offer.has("lowPrice") && count != null && COUNT.matcher(count).matches();
    }

    private static void specify(Texts texts, JsonNode specification) {
        String type = Objects.requireNonNullElse(Node.text(specification, "priceType"), "")
                .toLowerCase(Locale.ROOT);
        String price = Node.text(specification, "price", "minPrice");
        if (!Node.all(specification, "validForMemberTier").isEmpty()) {
            texts.put(Property.MEMBER_PRICE, price);
        } else if (type.endsWith("strikethroughprice")
                || type.endsWith("listprice")
                || type.endsWith("srp")
                || type.endsWith("msrp")) {
            texts.put(Property.LIST_PRICE, price);
        } else {
            texts.put(Property.PRICE, price);
        }
        texts.put(Property.CURRENCY, Node.text(specification, "priceCurrency"));
    }
}
