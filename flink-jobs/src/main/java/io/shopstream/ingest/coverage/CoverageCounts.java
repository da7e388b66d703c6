package io.shopstream.ingest.coverage;

import io.shopstream.model.coverage.CoverageAlert;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts in memory and hands on a sum a second, so that watching costs next to nothing a page. What a crash takes along is
 * not counted again: shares are watched, not sums.
 */
public final class CoverageCounts {

    private static final long EVERY_MILLIS = 1_000;

    /** Shops at a time; pages may come from as many hosts as somebody likes. */
    private static final int MOST_SHOPS = 1_000;

    private final Map<String, CoverageCount> counts = new HashMap<>();
    private long handedOn;

    /** Counts a page that could be read. */
    public void page(String url, boolean statesProduct) {
        try {
            long[] given = new long[WatchedField.values().length];
            given[WatchedField.PRODUCT.place()] = statesProduct ? 1 : 0;
            add(new CoverageCount(ProductKey.shopOf(URI.create(url)), CoverageAlert.Of.PAGE, 1, given));
        } catch (IllegalArgumentException e) {
            // An address without a shop is refused by the steps; there is nothing to count it under.
        }
    }

    /** Counts what a page states of a product. */
    public void product(Observation observation) {
        WatchedField[] fields = WatchedField.values();
        long[] given = new long[fields.length];
        for (WatchedField field : fields) {
            given[field.place()] = field.isGivenIn(observation.facts()) ? 1 : 0;
        }
        add(new CoverageCount(
                ProductKey.parse(observation.productKey()).shop(),
                observation.kind() == ObservationKind.TILE ? CoverageAlert.Of.TILE : CoverageAlert.Of.DETAIL,
                1,
                given));
    }

    /** Hands on what was counted, where that has not happened for a second. */
    public void handOn(long nowMillis, Consumer<CoverageCount> out) {
        if (nowMillis - handedOn >= EVERY_MILLIS || counts.size() >= MOST_SHOPS) {
            counts.values().forEach(out);
            counts.clear();
            handedOn = nowMillis;
        }
    }

    private void add(CoverageCount one) {
        CoverageCount sum = counts.get(one.key());
        if (sum == null) {
            counts.put(one.key(), one);
            return;
        }
        for (int i = 0; i < sum.given().length; i++) {
            sum.given()[i] += one.given()[i];
        }
        counts.put(one.key(), new CoverageCount(sum.shop(), sum.of(), sum.samples() + 1, sum.given()));
    }
}
