package io.shopstream.verification.search;

import io.shopstream.verification.search.catalogue.SearchedProduct;
import java.util.List;
import java.util.stream.Collectors;

/** Queries that the production search answers badly, for whoever improves it. */
final class Failures {

    private static final int SHOWN = 3;

    private final int most;
    private final StringBuilder text = new StringBuilder();

    private Failures(int most) {
        this.most = most;
    }

    /** At most so many of each measure, each with what came first. */
    static String of(Findings found, int most) {
        Failures failures = new Failures(most);
        if (found.english() != null) {
            failures.worst("English, by NDCG@10", found.english());
        }
        if (found.judged() != null) {
            failures.worst("Korean judged by rules, by NDCG@10", found.judged());
        }
        found.variants().forEach(failures::missed);
        if (found.keystrokes() != null) {
            failures.empty(found.keystrokes());
        }
        return failures.text.toString();
    }

    private void worst(String title, JudgedTrial trial) {
        text.append('\n').append(title).append('\n');
        trial.worst(most)
                .forEach(pair -> text.append("  %.3f (plain %.3f)  ".formatted(pair.ours(), pair.plain()))
                        .append(pair.query())
                        .append(": ")
                        .append(first(trial.shownByUs().getOrDefault(pair.query(), List.of())))
                        .append('\n'));
    }

    private void missed(VariantTrial trial) {
        List<VariantTrial.Outcome> failures = trial.failures();
        text.append("\n%s: %d of %d without what was meant\n"
                .formatted(trial.kind(), failures.size(), trial.outcomes().size()));
        failures.stream()
                .limit(most)
                .forEach(failure -> text.append("  ")
                        .append(failure.variant().query())
                        .append(" for ")
                        .append(failure.variant().intent())
                        .append(failure.plain().found() ? " (plain finds it): " : ": ")
                        .append(first(failure.shownByUs()))
                        .append('\n'));
    }

    private void empty(KeystrokeTrial trial) {
        List<String> texts = trial.ours().texts();
        text.append("\nkeystrokes: nothing for %d texts: ".formatted(texts.size()))
                .append(texts.stream().limit(most).collect(Collectors.joining(", ")))
                .append('\n');
    }

    private static String first(List<SearchedProduct> shown) {
        return shown.isEmpty()
                ? "nothing"
                : shown.stream().limit(SHOWN).map(SearchedProduct::toString).collect(Collectors.joining(" | "));
    }
}
