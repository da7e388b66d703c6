package io.shopstream.extraction.resolve;

import static java.util.Map.entry;

import io.shopstream.extraction.signal.StockPhrases;
import io.shopstream.model.product.Availability;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words for availability: schema.org's, Meta's, Google's, and the plain ones that shops write in their place. */
final class AvailabilityWords {

    private static final Map<String, Availability> WORDS = Map.ofEntries(
            entry("instock", Availability.IN_STOCK),
            entry("onlineonly", Availability.IN_STOCK),
            entry("instoreonly", Availability.IN_STOCK),
            entry("available", Availability.IN_STOCK),
            entry("true", Availability.IN_STOCK),
            entry("yes", Availability.IN_STOCK),
            entry("구매가능", Availability.IN_STOCK),
            entry("재고있음", Availability.IN_STOCK),
            entry("판매중", Availability.IN_STOCK),
            entry("limitedavailability", Availability.LIMITED),
            entry("lowstock", Availability.LIMITED),
            entry("preorder", Availability.PRE_ORDER),
            entry("presale", Availability.PRE_ORDER),
            entry("예약판매", Availability.PRE_ORDER),
            entry("backorder", Availability.BACK_ORDER),
            entry("availablefororder", Availability.BACK_ORDER),
            entry("madetoorder", Availability.BACK_ORDER),
            entry("outofstock", Availability.OUT_OF_STOCK),
            entry("soldout", Availability.OUT_OF_STOCK),
            entry("oos", Availability.OUT_OF_STOCK),
            entry("unavailable", Availability.OUT_OF_STOCK),
            entry("notavailable", Availability.OUT_OF_STOCK),
            entry("reserved", Availability.OUT_OF_STOCK),
            entry("false", Availability.OUT_OF_STOCK),
            entry("no", Availability.OUT_OF_STOCK),
            entry("품절", Availability.OUT_OF_STOCK),
            entry("일시품절", Availability.OUT_OF_STOCK),
            entry("discontinued", Availability.DISCONTINUED));

    private static final int LONGEST = 200;

    private static final Pattern AROUND_THE_WORD = Pattern.compile("^schema:|[^\\p{L}]");

    private static final Pattern PIECES = Pattern.compile("\\d{1,7}(?:\\.0{1,4})?");
    private static final Pattern NONE = Pattern.compile("0+(?:\\.0+)?");

    private AvailabilityWords() {}

    /** What a word means; {@code UNKNOWN} for one that nobody agreed on. */
    static Availability meaning(String written) {
        if (written.length() > LONGEST) {
            return Availability.UNKNOWN;
        }
        String word = written.substring(written.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Availability exactly = WORDS.get(word);
        if (exactly != null) {
            return exactly;
        }
        String bare = AROUND_THE_WORD.matcher(word).replaceAll("");
        Availability known = WORDS.get(bare);
        return known != null ? known : phrase(written);
    }

    /** A whole phrase, or the number of pieces that are left. */
    private static Availability phrase(String written) {
        if (PIECES.matcher(written.strip()).matches()) {
            return NONE.matcher(written.strip()).matches() ? Availability.OUT_OF_STOCK : Availability.IN_STOCK;
        }
        String meaning = StockPhrases.meaning(written);
        return meaning == null
                ? Availability.UNKNOWN
                : meaning.equals("InStock") ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
    }
}
