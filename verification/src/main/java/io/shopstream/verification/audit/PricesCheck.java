package io.shopstream.verification.audit;

import io.shopstream.verification.audit.Finding.Kind;
import io.shopstream.verification.load.ExpectedPrice;
import io.shopstream.verification.load.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks the price history for the time of each sight. The rule is that of the table's comment: of the spans that hold a
 * time the one that starts last, else the one that ends last before it. No span may begin or end at a time at which
 * nothing was seen, and no product may have spans of a kind that was not told of it.
 */
final class PricesCheck {

    private final Map<String, List<PriceSpan>> spans;
    private final Map<String, Set<Instant>> seen = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private PricesCheck(List<PriceSpan> spans) {
        this.spans = spans.stream().collect(Collectors.groupingBy(span -> of(span.key(), span.kind())));
    }

    static List<Finding> of(List<ExpectedPrice> expected, List<PriceSpan> spans, PagesRead pages) {
        PricesCheck check = new PricesCheck(spans);
        for (ExpectedPrice price : expected) {
            Instant at = price.at() == null ? pages.observedAt(price.input()) : price.at();
            if (at != null) {
                check.answer(price, at);
            }
        }
        check.seen.forEach(check::strayEnds);
        check.strangers(expected);
        return check.findings;
    }

    private void answer(ExpectedPrice price, Instant at) {
        String series = of(price.key(), price.kind());
        seen.computeIfAbsent(series, unused -> new HashSet<>()).add(at);
        String expected = shown(price.offer());
        String found = shownAt(spans.getOrDefault(series, List.of()), at);
        if (!expected.equals(found)) {
            findings.add(new Finding(Kind.PRICE_HISTORY, series + " at " + at, expected, found));
        }
    }

    private void strayEnds(String series, Set<Instant> times) {
        spans.getOrDefault(series, List.of()).stream()
                .filter(span -> !times.contains(span.from()) || !times.contains(span.to()))
                .forEach(span -> findings.add(Finding.extra(Kind.PRICE_HISTORY, series, span)));
    }

    /** Series of the workload's shops that no page of it has told. */
    private void strangers(List<ExpectedPrice> expected) {
        Set<String> told =
                expected.stream().map(price -> of(price.key(), price.kind())).collect(Collectors.toSet());
        Set<String> shops = expected.stream().map(price -> shop(price.key())).collect(Collectors.toSet());
        spans.forEach((series, own) -> {
            if (shops.contains(shop(series)) && !told.contains(series)) {
                own.forEach(span -> findings.add(Finding.extra(Kind.PRICE_HISTORY, series, span)));
            }
        });
    }

    private static String shop(String key) {
        return key.substring(0, key.indexOf(':'));
    }

    private static String shownAt(List<PriceSpan> spans, Instant at) {
        return spans.stream()
                .filter(span -> span.holds(at))
                .max(Comparator.comparing(PriceSpan::from))
                .or(() ->
                        spans.stream().filter(span -> span.to().isBefore(at)).max(Comparator.comparing(PriceSpan::to)))
                .map(PriceSpan::shown)
                .orElse(Finding.NOTHING);
    }

    private static String shown(Offer offer) {
        return offer.priceMinor() + " (" + offer.listPriceMinor() + ") " + offer.currency() + " "
                + offer.availability();
    }

    private static String of(String key, String kind) {
        return key + " " + kind;
    }
}
