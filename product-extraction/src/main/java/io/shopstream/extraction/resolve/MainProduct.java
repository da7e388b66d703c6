package io.shopstream.extraction.resolve;

import io.shopstream.extraction.schemaorg.Candidate;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the one product that a page is about among those that one of its sources describes. */
final class MainProduct {

    /** So many unlisted products without a sign of a main one are a listing. */
    private static final int LISTING = 3;

    private static final int MOST_OF_ONE_NAME = 4;

    private MainProduct() {}

    /** The product, and after it what other objects of the same name say of it; empty where there is none. */
    static List<ProductSignal> of(List<Candidate> all, PageSignals signals, PageContext context) {
        ProductSignal main = main(all, signals, context);
        if (main == null) {
            return List.of();
        }
        String name = Subject.bare(main.texts().get(Property.NAME));
        Stream<ProductSignal> same = all.stream()
                .filter(candidate -> !candidate.listed() && !name.isEmpty())
                .map(Candidate::signal)
                .filter(other -> Subject.bare(other.texts().get(Property.NAME)).equals(name));
        return Stream.concat(Stream.of(main), same)
                .distinct()
                .limit(MOST_OF_ONE_NAME)
                .toList();
    }

    private static @Nullable ProductSignal main(List<Candidate> all, PageSignals signals, PageContext context) {
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
        String name = Subject.bare(candidate.signal().texts().get(Property.NAME));
        String heading = Subject.bare(signals.visible().named().texts().get(Property.NAME));
        String title = Subject.bare(signals.openGraph().signal().texts().get(Property.NAME));
        return !name.isEmpty() && (name.equals(heading) || name.equals(title));
    }
}
