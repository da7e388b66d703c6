package io.shopstream.extraction.resolve;

import io.shopstream.extraction.schemaorg.Candidate;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the one product that a page is about among those that one of its sources describes. */
final class MainProduct {

    /** So many unlisted products without a sign of a main one are a listing. */
    private static final int LISTING = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]");

    private MainProduct() {}

    static @Nullable ProductSignal of(List<Candidate> all, PageSignals signals, PageContext context) {
        List<Candidate> own =
                all.stream().filter(candidate -> !candidate.listed()).toList();
        Optional<Candidate> main = first(own, Candidate::main)
                .or(() -> first(
                        own,
                        candidate -> isThisPage(candidate, context)
                                && candidate.signal().isOffered()))
                .or(() -> first(own, candidate -> isThisPage(candidate, context)))
                .or(() -> first(own, candidate -> isNamedAs(candidate, signals)))
                .or(() -> first(
                        own.size() < LISTING || signals.openGraph().isProduct() ? own : List.of(),
                        candidate -> candidate.signal().isOffered()))
                .or(() -> first(own.size() < LISTING ? own : List.of(), candidate -> true));
        return main.map(Candidate::signal).orElse(null);
    }

    private static Optional<Candidate> first(List<Candidate> candidates, Predicate<Candidate> which) {
        return candidates.stream().filter(which).findFirst();
    }

    private static boolean isThisPage(Candidate candidate, PageContext context) {
        return context.isThisPage(candidate.signal().texts().get(Property.URL));
    }

    private static boolean isNamedAs(Candidate candidate, PageSignals signals) {
        String name = bare(candidate.signal().texts().get(Property.NAME));
        String heading = bare(signals.visible().withoutOffer().texts().get(Property.NAME));
        String title = bare(signals.openGraph().signal().texts().get(Property.NAME));
        return !name.isEmpty() && (name.equals(heading) || name.equals(title));
    }

    private static String bare(@Nullable String text) {
        return text == null
                ? ""
                : BETWEEN_WORDS
                        .matcher(PlainText.of(text).toLowerCase(Locale.ROOT))
                        .replaceAll("");
    }
}
