package io.shopstream.extraction.visible;

import io.shopstream.extraction.signal.Property;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What programmers call the attributes and elements that hold a product's numbers. */
final class CodeName {

    private static final int LONGEST = 200;

    private static final Map<String, Property> DATA = Map.of(
            "data-sku", Property.SKU,
            "data-product-sku", Property.SKU,
            "data-product-code", Property.SKU,
            "data-ean", Property.GTIN,
            "data-gtin", Property.GTIN,
            "data-mpn", Property.MPN);

    private static final Map<String, Property> ITEM = Map.of(
            "sku", Property.SKU,
            "gtin", Property.GTIN,
            "gtin13", Property.GTIN,
            "ean", Property.GTIN,
            "mpn", Property.MPN);

    private static final Map<String, Property> CLASS = Map.of(
            "sku", Property.SKU,
            "product-sku", Property.SKU,
            "product_sku", Property.SKU,
            "ean", Property.GTIN,
            "mpn", Property.MPN);

    private static final Map<String, Property> ID = Map.of("sku", Property.SKU, "product_reference", Property.SKU);

    private CodeName() {}

    /** Which number an attribute names, by itself or by its value; null where it names none. */
    static @Nullable Property of(String attribute, String value) {
        return switch (attribute) {
            case "class" -> ofClasses(value);
            case "id" -> ID.get(value);
            case "itemprop" -> ITEM.get(value);
            default -> value.isBlank() ? null : DATA.get(attribute);
        };
    }

    /** Whether the attribute holds the number itself. */
    static boolean isData(String attribute) {
        return DATA.containsKey(attribute);
    }

    private static @Nullable Property ofClasses(String classes) {
        if (classes.length() > LONGEST) {
            return null;
        }
        for (String name : classes.toLowerCase(Locale.ROOT).split(" ", -1)) {
            Property property = CLASS.get(name);
            if (property != null) {
                return property;
            }
        }
        return null;
    }
}
