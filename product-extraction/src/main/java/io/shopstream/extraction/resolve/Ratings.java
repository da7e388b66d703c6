package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings ratings to the scale of 0 to 5. */
final class Ratings {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,6})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[.,\\s]");
    private static final BigDecimal BEST = BigDecimal.valueOf(5);

    private Ratings() {}

    /** The mean with two decimals; null where none is told, or its scale is not known. */
    static @Nullable Double mean(Texts texts) {
        BigDecimal rating = number(texts.get(Property.RATING));
        BigDecimal best = number(texts.get(Property.BEST_RATING));
        if (rating == null) {
            return null;
        }
        BigDecimal scale = best == null || best.signum() == 0 ? BEST : best;
        return rating.compareTo(scale) > 0
                ? null
                : rating.multiply(BEST).divide(scale, 2, RoundingMode.HALF_UP).doubleValue();
    }

    static @Nullable Integer count(Texts texts) {
        String written = texts.get(Property.REVIEW_COUNT);
        String digits = written == null ? "" : BETWEEN_DIGITS.matcher(written).replaceAll("");
        return COUNT.matcher(digits).matches() ? Integer.valueOf(digits) : null;
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        String number = written == null ? "" : written.strip();
        return NUMBER.matcher(number).matches() ? new BigDecimal(number.replace(',', '.')) : null;
    }
}
