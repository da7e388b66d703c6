package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.validate.Gtins;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the first number whose check digit is right; else the first, which validation drops with a warning. */
final class GtinChoice {

    private static final Pattern NO_DIGITS = Pattern.compile("\\D");

    private GtinChoice() {}

    static @Nullable String of(AskedSources asked) {
        return AskedSources.withOffer(asked.all())
                .map(told -> digits(told.get(Property.GTIN)))
                .filter(gtin -> gtin != null && Gtins.isGtin(gtin))
                .findFirst()
                .orElse(digits(asked.text(Property.GTIN)));
    }

    private static @Nullable String digits(@Nullable String gtin) {
        String digits = gtin == null ? "" : NO_DIGITS.matcher(gtin).replaceAll("");
        return digits.isEmpty() ? null : digits;
    }
}
