package io.shopstream.extraction.url;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The product's number in its address. A listing tells little more of a product than its address, so that the number
 * there is what joins a tile with the product's own page.
 */
public final class ProductNumber {

    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)[?&](?:product_?no|product_?id|goods_?no|goods_?code|goods_?id|item_?no|item_?id|itemcode|prd_?no|pid)=([A-Za-z0-9_-]{1,40})(?=&|$)");

    private static final Pattern SEGMENT =
            Pattern.compile("(?i)/(?:products?|goods|items?|dp|p|prod)/(\\d{3,20})(?=[/?.]|$)");

    private static final Pattern ENDING =
            Pattern.compile("[-_/=.]([A-Za-z]{0,2}\\d{5,26})(?:\\.[a-z]{3,5})?/?(?:[?#].*)?$");

    /** A number or a code before the words of a path's part. */
    private static final Pattern BEGINNING = Pattern.compile("/(?:[A-Za-z]{1,2}-)?(\\d{5,20})[-_][^/]*");

    private static final Pattern CODE =
            Pattern.compile("(?i)/(?:pd|dp|p|products?|items?|goods|sku)/(?=[a-z]*\\d)([a-z0-9]{6,20})(?=[/?.]|$)");

    /** What marks a number as one of a product, and is no part of it: {@code -p12345.html}. */
    private static final Pattern MARK = Pattern.compile("^[a-z]{1,2}(?=\\d)");

    private static final Pattern DETAIL = Pattern.compile(
            "(?i)/(?:products?|produkte?|produkt|producto|produto|prodotto|produit|product_info|tovar|termek|goods|items?|dp|pd|p|prod|product-?detail|shop-?detail)/.");

    private ProductNumber() {}

    /** As {@link #in}, and else a long number in the address: good to show, not certain enough for a key. */
    public static @Nullable String likely(String address) {
        String certain = in(address);
        if (certain != null) {
            return certain;
        }
        Matcher ending = ENDING.matcher(address);
        if (ending.find()) {
            boolean marked = address.charAt(ending.start()) == '-' || address.charAt(ending.start()) == '_';
            return marked ? MARK.matcher(ending.group(1)).replaceFirst("") : ending.group(1);
        }
        for (Pattern each : List.of(CODE, BEGINNING)) {
            Matcher number = each.matcher(address);
            if (number.find()) {
                return number.group(1);
            }
        }
        return null;
    }

    /** Whether the address has the form in which shops write those of single products. */
    public static boolean looksLikeDetail(String address) {
        return in(address) != null || DETAIL.matcher(address).find();
    }

    /** The number; null where the address shows none for certain. */
    public static @Nullable String in(String address) {
        Matcher parameter = PARAMETER.matcher(address);
        if (parameter.find()) {
            return parameter.group(1);
        }
        Matcher segment = SEGMENT.matcher(address);
        return segment.find() ? segment.group(1) : null;
    }
}
