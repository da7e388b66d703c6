package io.shopstream.verification.browser;

import static java.util.stream.Collectors.joining;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong with a page as it stands, by all of its rules that need no further judgement. */
final class Accessibility {

    private Accessibility() {}

    /** A line for each rule that is broken, with where and why; animations are over, so that colours are final. */
    static List<String> violations(Page page) {
        page.evaluate("Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})))");
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Accessibility::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .collect(joining("; "));
    }
}
