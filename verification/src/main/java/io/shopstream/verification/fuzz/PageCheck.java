package io.shopstream.verification.fuzz;

import io.shopstream.extraction.ExtractedProduct;
import io.shopstream.extraction.Extraction;
import io.shopstream.extraction.PageRule;
import io.shopstream.extraction.validate.ProductValidator;
import io.shopstream.extraction.validate.Validation;
import io.shopstream.model.ProductJson;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.product.ProductFacts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Function;

/**
 * What the parser promises of any page: an answer, not for a fault of its own, and within a second of processor time. What it
 * finds can be validated and, where it is accepted, written and read back as the same.
 */
final class PageCheck {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Function<RawPage, Extraction> parser;
    private final int warmUp;
    private final ProductValidator validator = new ProductValidator();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long pages;

    /**
     * Builds the check.
     *
     * @param warmUp pages whose time does not count: the code that they are the first to reach is not compiled yet
     */
    PageCheck(Function<RawPage, Extraction> parser, int warmUp) {
        this.parser = parser;
        this.warmUp = warmUp;
    }

    /**
     * Parses a page.
     *
     * @throws AssertionError when a promise is broken
     */
    void check(RawPage page) {
        long began = threads.getCurrentThreadCpuTime();
        Extraction extraction = parser.apply(page);
        extraction.found().forEach(this::validate);
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);
        if (extraction instanceof Extraction.Refused refused && refused.rule().equals(PageRule.UNREADABLE.ruleName())) {
            throw new AssertionError("The parser failed: " + refused.reason());
        }
        if (pages++ >= warmUp && took.compareTo(LONGEST) > 0) {
            throw new AssertionError(page.body().length + " bytes took " + took.toMillis() + " ms.");
        }
    }

    private void validate(ExtractedProduct product) {
        Validation validation = validator.validate(product.facts(), product.shopsId());
        if (validation instanceof Validation.Accepted accepted) {
            ProductFacts facts = accepted.facts();
            if (!ProductJson.read(ProductJson.text(facts), ProductFacts.class).equals(facts)) {
                throw new AssertionError("Other facts come back from JSON than " + facts);
            }
        }
    }
}
