package io.shopstream.extraction.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an object of a script as a product, by the names that programmers of many shops give to its fields. */
final class StateProduct {

    private static final List<String> NAME = List.of(
            "name",
            "productname",
            "producttitle",
            "title",
            "itemname",
            "goodsname",
            "goodsnm",
            "displayname",
            "prdname");
    private static final List<String> BRAND = List.of(
            "brandname",
            "brandnm",
            "branddisplayname",
            "brand",
            "itembrand",
            "manufacturername",
            "manufacturer",
            "vendor");
    private static final List<String> NAMED = List.of("name", "title", "displayname", "label", "value");
    private static final List<String> SKU = List.of("sku", "productsku", "skuid", "articlenumber", "partnumber");
    private static final List<String> NUMBER = List.of(
            "productid", "productcode", "itemid", "itemcode", "goodsno", "goodscode", "productno", "id", "code", "pid");
    private static final List<String> GTIN =
            List.of("gtin", "gtin13", "ean", "ean13", "barcode", "upc", "isbn", "isbn13");
    private static final List<String> MPN =
            List.of("mpn", "manufacturerpartnumber", "modelnumber", "modelno", "styleno", "stylecode");
    private static final List<String> PRICE = List.of(
            "saleprice",
            "salesprice",
            "finalprice",
            "specialprice",
            "discountedprice",
            "currentprice",
            "sellingprice",
            "offerprice",
            "promoprice",
            "price",
            "productprice",
            "itemprice",
            "pricevalue",
            "minprice",
            "lowprice",
            "prices",
            "pricing",
            "priceinfo",
            "offers",
            "offer");
    private static final List<String> AMOUNT = List.of(
            "sale",
            "current",
            "now",
            "final",
            "special",
            "saleprice",
            "finalprice",
            "value",
            "amount",
            "price",
            "min",
            "low",
            "lowprice",
            "regular");
    private static final List<String> LIST_PRICE = List.of(
            "listprice",
            "originalprice",
            "oldprice",
            "regularprice",
            "normalprice",
            "wasprice",
            "baseprice",
            "compareatprice",
            "consumerprice",
            "rrp",
            "msrp");
    private static final List<String> CURRENCY = List.of("currency", "currencycode", "pricecurrency", "currencyid");
    private static final List<String> AVAILABILITY =
            List.of("availability", "stockstatus", "availabilitystatus", "stock");
    private static final List<String> CAN_BE_BOUGHT = List.of(
            "instock", "isinstock", "available", "isavailable", "availableforsale", "issaleable", "purchasable");
    private static final List<String> CANNOT_BE_BOUGHT =
            List.of("soldout", "issoldout", "outofstock", "isoutofstock", "outofstockmessage");
    private static final Pattern AN_AMOUNT = Pattern.compile(".{0,8}\\d.{0,24}", Pattern.DOTALL);

    private final StateKeys keys;

    StateProduct(JsonNode object) {
        this.keys = StateKeys.of(object);
    }

    @Nullable
    String name() {
        return keys.text(NAME);
    }

    @Nullable
    String sku() {
        return keys.text(SKU);
    }

    @Nullable
    String number() {
        return keys.text(NUMBER);
    }

    boolean tellsPrice() {
        return price() != null;
    }

    /** Whether it tells enough to be a product and not a category or a picture. */
    boolean isProduct() {
        return name() != null
                && (tellsPrice() || keys.text(BRAND, NAMED) != null || sku() != null || keys.text(GTIN) != null);
    }

    Texts texts() {
        return new Texts()
                .put(Property.NAME, name())
                .put(Property.BRAND, brand())
                .put(Property.SKU, sku())
                .put(Property.PRODUCT_ID, number())
                .put(Property.GTIN, keys.text(GTIN))
                .put(Property.MPN, keys.text(MPN));
    }

    /** Two letters are a programmer's code for it. */
    private @Nullable String brand() {
        String brand = keys.text(BRAND, NAMED);
        return brand != null && brand.length() > 2 ? brand : null;
    }

    Texts offer() {
        return new Texts()
                .put(Property.PRICE, price())
                .put(Property.LIST_PRICE, amount(keys.text(LIST_PRICE, AMOUNT)))
                .put(Property.CURRENCY, keys.text(CURRENCY))
                .put(Property.CURRENCY, keys.inner(PRICE, CURRENCY))
                .put(Property.AVAILABILITY, availability());
    }

    private @Nullable String price() {
        return amount(keys.text(PRICE, AMOUNT));
    }

    private static @Nullable String amount(@Nullable String written) {
        return written != null && AN_AMOUNT.matcher(written).matches() ? written : null;
    }

    private @Nullable String availability() {
        String word = keys.text(AVAILABILITY, NAMED);
        JsonNode can = keys.first(CAN_BE_BOUGHT);
        JsonNode cannot = keys.first(CANNOT_BE_BOUGHT);
        if (can != null && can.isBoolean()) {
            return can.asBoolean() ? "InStock" : "OutOfStock";
        }
        if (cannot != null && cannot.isBoolean()) {
            return cannot.asBoolean() ? "OutOfStock" : "InStock";
        }
        return word;
    }
}
