package io.shopstream.benchmark.page;

import io.shopstream.extraction.ExtractedProduct;
import io.shopstream.extraction.PageParser;
import io.shopstream.extraction.validate.ProductValidator;
import io.shopstream.extraction.validate.Validation;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationVersion;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a page with the extraction that the jobs use, without Flink. All peers read so: what is compared is the way from
 * the topic into the stores, not the parser. Threads may share one.
 */
public final class PageReading {

    private final PageParser parser = new PageParser();
    private final ProductValidator validator = new ProductValidator();

    /** The page's products, at most one observation of each; none where it states no usable one. */
    public List<Observation> read(RawPage page, Instant observedAt, String topic, int partition, long offset) {
        PageOrigin origin = new PageOrigin(page.url(), topic, partition, offset);
        Map<String, Observation> observations = new LinkedHashMap<>();
        for (ExtractedProduct product : parser.parse(page).found()) {
            if (validator.validate(product.facts(), product.shopsId()) instanceof Validation.Accepted accepted) {
                Observation seen = observation(product, accepted.facts(), observedAt, origin);
                observations.merge(
                        seen.productKey(), seen, (one, other) -> one.version() >= other.version() ? one : other);
            }
        }
        return new ArrayList<>(observations.values());
    }

    private static Observation observation(
            ExtractedProduct product, ProductFacts facts, Instant observedAt, PageOrigin origin) {
        URI address = URI.create(origin.url());
        URI canonical = facts.url() == null ? address : URI.create(facts.url());
        return new Observation(
                ProductKey.of(address, product.shopsId(), canonical).toString(),
                product.kind(),
                ObservationVersion.of(observedAt, ContentHash.of(facts)),
                observedAt,
                facts,
                false,
                origin);
    }
}
