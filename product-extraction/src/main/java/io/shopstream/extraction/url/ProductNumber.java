package io.shopstream.extraction.url;

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

    private static final Pattern DETAIL =
            Pattern.compile("(?i)/(?:products?|goods|items?|dp|p|prod|product-?detail|shop-?detail)/.");

    private ProductNumber() {}

    /** As {@link #in}, and else a long number at the address's end: good to show, not certain enough for a key. */
    public static @Nullable String likely(String address) {
        String certain = in(address);
        Matcher ending = ENDING.matcher(address);
        return certain == null && ending.find() ? ending.group(1) : certain;
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
