package io.shopstream.verification.fuzz;

import io.shopstream.extraction.PageParser;
import io.shopstream.model.page.RawPage;

/** What Jazzer calls, by these names. */
public final class PageTarget {

    private static final int WARM_UP = 500;
    private static final PageCheck CHECK = new PageCheck(new PageParser()::parse, WARM_UP);

    private PageTarget() {}

    /**
     * Checks one input.
     *
     * @throws AssertionError when the parser breaks a promise
     */
    public static void fuzzerTestOneInput(byte[] input) {
        RawPage page = PageInput.page(input);
        if (page != null) {
            CHECK.check(page);
        }
    }
}
