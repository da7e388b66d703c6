package io.shopstream.query.http;

import io.shopstream.model.product.ProductKey;
import io.shopstream.query.lookup.PriceQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of {@code /products/{key}/prices}. */
final class PriceParameters {

    static final Set<String> NAMES = Set.of("from", "to");

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private PriceParameters() {}

    static PriceQuery read(ProductKey key, Map<String, List<String>> given, Clock clock) {
        QueryParameters parameters = new QueryParameters(given).only(NAMES);
        Instant from = parameters.instant("from", EARLIEST, LATEST);
        Instant to = parameters.instant("to", EARLIEST, LATEST);
        Instant end = to == null ? clock.instant() : to;
        if (from != null && !from.isBefore(end)) {
            parameters.wrong(
                    "from", "does not lie before the end of the window, " + end + ": expected an earlier one.");
        }
        if (from != null && Duration.between(from, end).compareTo(PriceQuery.LONGEST) > 0) {
            parameters.wrong(
                    "from",
                    "lies more than " + PriceQuery.LONGEST.toDays() + " days before the end of the window, " + end
                            + ": ask for a shorter one.");
        }
        parameters.check();
        return new PriceQuery(key, from, to);
    }
}
