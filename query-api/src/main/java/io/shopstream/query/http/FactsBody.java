package io.shopstream.query.http;

import io.shopstream.model.product.Offer;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.Variant;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a client pins, in the form in which a product is answered. They are held to the ingest job's own rules
 * ({@code docs/rules.md}), so that a client is told at once what the job would refuse later.
 */
final class FactsBody {

    static final Set<String> NAMES = Set.of(
            "url",
            "name",
            "brand",
            "description",
            "language",
            "sku",
            "gtin",
            "mpn",
            "seller",
            "images",
            "categories",
            "prices",
            "availability",
            "variants",
            "rating",
            "reviewCount");

    private static final Set<String> VARIANT_NAMES = Set.of("sku", "gtin", "colour", "size", "prices", "availability");
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_IMAGES = 100;
    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_VARIANTS = 200;
    private static final BigDecimal BEST_RATING = BigDecimal.valueOf(5);
    private static final BigDecimal MOST_REVIEWS = BigDecimal.valueOf(Integer.MAX_VALUE);

    private FactsBody() {}

    /** The facts; what is wrong is collected in the fields. */
    static ProductFacts read(BodyFields fields) {
        BigDecimal rating = fields.number("rating", BigDecimal.ZERO, BEST_RATING);
        return ProductFacts.builder()
                .url(fields.text("url", LONGEST_ADDRESS, FactsBody::isWeb, "an address of http or https"))
                .name(fields.text("name", LONGEST_NAME))
                .brand(fields.text("brand", LONGEST_NUMBER))
                .description(fields.text("description", LONGEST_DESCRIPTION))
                .language(fields.text("language", LONGEST_LANGUAGE, FactsBody::isLanguage, "a BCP 47 tag, such as ko"))
                .sku(fields.text("sku", LONGEST_NUMBER))
                .gtin(gtin(fields))
                .mpn(fields.text("mpn", LONGEST_NUMBER))
                .seller(fields.text("seller", LONGEST_NUMBER))
                .images(fields.texts(
                        "images", MOST_IMAGES, LONGEST_ADDRESS, FactsBody::isWeb, "an address of http or https"))
                .categories(fields.texts("categories", MOST_CATEGORIES, LONGEST_NUMBER, any -> true, "a name"))
                .rating(rating == null ? null : rating.doubleValue())
                .reviewCount(reviewCount(fields))
                .variants(fields.objects("variants", MOST_VARIANTS).stream()
                        .map(FactsBody::variant)
                        .flatMap(Stream::ofNullable)
                        .toList())
                .offer(OfferBody.read(fields))
                .build();
    }

    private static @Nullable Variant variant(BodyFields fields) {
        fields.only(VARIANT_NAMES);
        if (!fields.has("availability")) {
            fields.wrong("availability", "is missing: each variant states its own.");
            return null;
        }
        String sku = fields.text("sku", LONGEST_NUMBER);
        String gtin = gtin(fields);
        String colour = fields.text("colour", LONGEST_NUMBER);
        String size = fields.text("size", LONGEST_NUMBER);
        Offer offer = OfferBody.read(fields);
        return offer == null ? null : new Variant(sku, gtin, colour, size, offer);
    }

    private static @Nullable String gtin(BodyFields fields) {
        return fields.text("gtin", 14, FactsBody::isGtin, "8, 12, 13 or 14 digits with the right check digit");
    }

    private static @Nullable Integer reviewCount(BodyFields fields) {
        BigDecimal count = fields.number("reviewCount", BigDecimal.ZERO, MOST_REVIEWS);
        if (count != null && count.stripTrailingZeros().scale() > 0) {
            fields.wrong("reviewCount", "is " + count.toPlainString() + ": expected a whole number.");
            return null;
        }
        return count == null ? null : count.intValue();
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isLanguage(String tag) {
        return tag.matches("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*");
    }

    /** GS1 General Specifications, section 7.9. */
    private static boolean isGtin(String digits) {
        if (!digits.matches("[0-9]{8}|[0-9]{12,14}") || digits.matches("0+")) {
            return false;
        }
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            sum += fromRight % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
