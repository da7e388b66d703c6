package io.shopstream.ingest.validate;

import io.shopstream.extraction.ExtractedProduct;
import io.shopstream.extraction.validate.Validation;
import io.shopstream.extraction.validate.ValidationRules;
import io.shopstream.ingest.parse.ParsedPage;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.product.ContentHash;
import io.shopstream.model.product.Observation;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ObservationVersion;
import io.shopstream.model.product.PageOrigin;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one page gives: at most one observation of a kind for each product, since two that differ would take turns at
 * every crawl, and at most one refusal, since each takes the whole page along.
 */
final class PageObservations {

    private final ParsedPage page;
    private final Map<Of, Observation> observations = new LinkedHashMap<>();
    private Validation.@Nullable Refused firstRefused;
    private int refusedCount;

    PageObservations(ParsedPage page) {
        this.page = page;
    }

    void accept(ExtractedProduct product, ProductFacts facts) {
        try {
            Observation observation = observation(product, facts);
            observations.merge(
                    new Of(observation.productKey(), observation.kind()), observation, PageObservations::greater);
        } catch (IllegalArgumentException e) {
            refuse(new Validation.Refused(ValidationRules.ID_LENGTH, "The product has no key: " + e.getMessage()));
        }
    }

    void refuse(Validation.Refused refused) {
        firstRefused = firstRefused == null ? refused : firstRefused;
        refusedCount++;
    }

    /** In the order of the page. */
    Collection<Observation> newest() {
        return observations.values();
    }

    /** The first refusal, with the number of those that followed. */
    Optional<Validation.Refused> refused() {
        return Optional.ofNullable(firstRefused)
                .map(first -> refusedCount == 1
                        ? first
                        : new Validation.Refused(
                                first.rule(), first.reason() + " Refused besides: " + (refusedCount - 1) + "."));
    }

    /** Of two tiles the contents decide which counts, not their places on the page. */
    private static Observation greater(Observation one, Observation other) {
        return one.version() >= other.version() ? one : other;
    }

    private Observation observation(ExtractedProduct product, ProductFacts facts) {
        SourceRecord record = page.record();
        URI address = URI.create(page.pageUrl());
        URI canonical = facts.url() == null ? address : URI.create(facts.url());
        return new Observation(
                ProductKey.of(address, product.shopsId(), canonical).toString(),
                product.kind(),
                ObservationVersion.of(page.observedAt(), ContentHash.of(facts)),
                page.observedAt(),
                facts,
                false,
                new PageOrigin(page.pageUrl(), record.topic(), record.partition(), record.offset()));
    }

    private record Of(String productKey, ObservationKind kind) {}
}
