package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.page.ExpectedProduct;
import java.util.Map;

/**
 * The pages that wait on the topic for a contender, and what must come of them.
 *
 * @param description of the pages
 * @param pages how many there are
 * @param warmUp products that come before the clock starts
 * @param expected by key
 */
public record Input(String description, int pages, int warmUp, Map<String, ExpectedProduct> expected) {}
