package io.shopstream.benchmark.page;

import io.shopstream.model.page.RawPage;
import java.util.List;

/**
 * A page of the input.
 *
 * @param raw as the crawler would publish it
 * @param products what must come of it; none where it must become a dead letter
 */
public record Page(RawPage raw, List<ExpectedProduct> products) {}
