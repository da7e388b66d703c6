package io.shopstream.extraction.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of a product as a shop wrote it, without a label before it and words behind it: {@code SKU: TE50-12 Sofa cover}.
 *
 * @param text the number alone
 * @param worded whether words stood behind it, as in a text that was made for something else
 */
record WrittenNumber(String text, boolean worded) {

    private static final Pattern LABEL = Pattern.compile("(?i)^(?:sku|mpn|id)\\s*:\\s*");

    /** One word with a digit, then words without any. */
    private static final Pattern WITH_WORDS = Pattern.compile("((?=\\S*\\d)\\S{4,40})\\s+(?=\\p{L}{3})\\D+");

    /** A number with a short one behind it, as shops number the forms of a product. */
    private static final Pattern OF_VARIANT = Pattern.compile("((?=\\S*\\d)[\\p{L}\\d_]{5,40})[-_/.][\\p{L}\\d]{1,4}");

    static WrittenNumber of(String written) {
        String text = withoutLabel(written);
        Matcher words = WITH_WORDS.matcher(text);
        return words.matches() ? new WrittenNumber(words.group(1), true) : new WrittenNumber(text, false);
    }

    static String withoutLabel(String written) {
        return LABEL.matcher(written).replaceFirst("");
    }

    /** The product's number where this one looks like that of a form of it; else null. */
    @Nullable
    String stem() {
        Matcher variant = OF_VARIANT.matcher(text);
        return variant.matches() ? variant.group(1) : null;
    }
}
