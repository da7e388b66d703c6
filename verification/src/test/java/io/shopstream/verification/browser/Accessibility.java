package io.shopstream.verification.browser;

import static java.util.stream.Collectors.joining;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong with a page as it stands, by all of its rules that need no further judgement. */
final class Accessibility {

    /**
     * What Swagger UI breaks by its own markup and colours, which come with it as they are: pale colours, headings that leave
     * out a level, buttons in buttons, texts outside of landmarks, a list of servers without a name.
     */
    private static final List<String> BROKEN_BY_SWAGGER_UI =
            List.of("color-contrast", "heading-order", "nested-interactive", "region", "select-name");

    private Accessibility() {}

    /** A line for each rule that is broken, with where and why; animations are over, so that colours are final. */
    static List<String> violations(Page page) {
        page.evaluate("Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})))");
        return lines(new AxeBuilder(page));
    }

    /** The same of Swagger UI's page, without the rules that it breaks by itself. */
    static List<String> violationsOfOurs(Page page) {
        return lines(new AxeBuilder(page).disableRules(BROKEN_BY_SWAGGER_UI));
    }

    private static List<String> lines(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Accessibility::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .collect(joining("; "));
    }
}
