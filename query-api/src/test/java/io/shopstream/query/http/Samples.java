package io.shopstream.query.http;

import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.model.product.Product;
import io.shopstream.model.product.ProductFacts;
import io.shopstream.model.product.ProductKey;
import io.shopstream.model.product.Variant;
import io.shopstream.query.health.Readiness;
import io.shopstream.query.health.Readiness.ServerState;
import io.shopstream.query.health.Readiness.Status;
import io.shopstream.query.lookup.Coverage;
import io.shopstream.query.lookup.Coverage.ShopCoverage;
import io.shopstream.query.lookup.PriceHistory;
import io.shopstream.query.lookup.PriceHistory.LowestPrice;
import io.shopstream.query.lookup.PriceHistory.PriceStep;
import io.shopstream.query.lookup.StoredProduct;
import io.shopstream.query.pipeline.FlinkStatus;
import io.shopstream.query.pipeline.JobFlow;
import io.shopstream.query.pipeline.JobFlow.Rejects;
import io.shopstream.query.pipeline.JobFlow.SourceLag;
import io.shopstream.query.pipeline.JobFlow.StepRate;
import io.shopstream.query.pipeline.JobStatus;
import io.shopstream.query.pipeline.JobStatus.Checkpoint;
import io.shopstream.query.pipeline.JobStatus.Checkpoints;
import io.shopstream.query.pipeline.JobStatus.Execution;
import io.shopstream.query.pipeline.JobStatus.Failure;
import io.shopstream.query.pipeline.PipelineReport;
import io.shopstream.query.pipeline.Reading;
import io.shopstream.query.pipeline.Reading.State;
import io.shopstream.query.search.Facets.FacetCount;
import io.shopstream.query.search.ScoreParts;
import io.shopstream.query.search.SearchHit;
import io.shopstream.query.search.SearchHit.TextPiece;
import io.shopstream.query.search.Suggestions;
import io.shopstream.query.search.Suggestions.SuggestedProduct;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One product, seen from every side; its name would run a script in a careless page. */
final class Samples {

    static final ProductKey KEY = new ProductKey("shop.example", "1001");
    static final String HOSTILE = "<script>alert('나이키')</script>";

    private static final Instant SEEN = Instant.parse("2026-11-01T09:30:00Z");

    private Samples() {}

    static Suggestions suggestions() {
        return new Suggestions(
                List.of(new FacetCount("나이키", 12)),
                List.of(),
                List.of(new SuggestedProduct(KEY.toString(), HOSTILE, "나이키")));
    }

    static SearchHit hit() {
        return new SearchHit(
                KEY.toString(),
                "shop.example",
                HOSTILE,
                List.of(new TextPiece(HOSTILE, true)),
                "나이키",
                List.of("신발"),
                new BigDecimal("39900"),
                new BigDecimal("57000"),
                "KRW",
                30,
                "https://shop.example/1.jpg",
                "javascript:alert(1)",
                "IN_STOCK",
                true,
                4.5,
                12,
                SEEN,
                new ScoreParts(12.5, 10, 1, 0.5, 0.5, 0.5));
    }

    static StoredProduct product(boolean deleted) {
        Offer offer = new Offer(
                List.of(new Price(PriceKind.LIST, 57000, "KRW"), new Price(PriceKind.SALE, 39900, "KRW")),
                Availability.IN_STOCK);
        ProductFacts facts = ProductFacts.builder()
                .name(HOSTILE)
                .offer(offer)
                .variants(List.of(new Variant(null, null, "화이트", "260", offer)))
                .build();
        return new StoredProduct(
                new Product(KEY.toString(), "shop.example", 42, SEEN, "0", facts, deleted), SEEN.plusSeconds(60));
    }

    static PriceHistory history() {
        return new PriceHistory(
                KEY.toString(),
                SEEN.minusSeconds(10),
                SEEN.plusSeconds(10),
                List.of(new PriceStep(SEEN, new BigDecimal("39900"), null, "KRW", "IN_STOCK")),
                false,
                new LowestPrice(new BigDecimal("39900"), "KRW", SEEN));
    }

    static PipelineReport pipeline() {
        JobFlow flow = new JobFlow(
                List.of(new SourceLag("raw-pages", 12L), new SourceLag("product-edits", null)),
                List.of(new StepRate("parse", 1.5, 1.25), new StepRate("PostgreSQL", 1, null)),
                List.of(new Rejects("parse", "no-product", 3)));
        JobStatus ingest = new JobStatus(
                "product-ingest",
                "RUNNING",
                new Execution(SEEN, 1L, 2, 8, 8),
                new Checkpoints(new Checkpoint(SEEN, 85, 48_213), 0),
                new Failure(SEEN, HOSTILE),
                flow);
        JobStatus index = new JobStatus(
                "product-index", "ABSENT", null, null, null, new JobFlow(List.of(), List.of(), List.of()));
        return new PipelineReport(
                SEEN,
                new Reading<>(State.ANSWERS, 2L, new FlinkStatus(List.of(ingest, index), 3)),
                new Reading<>(
                        State.AWAY,
                        40L,
                        new Coverage(1, List.of(new ShopCoverage("shop.example", 1, 1, 1, 1, 0, 0.5, SEEN)))),
                new Reading<>(
                        State.ANSWERS,
                        2L,
                        new Readiness(Status.UP, true, List.of(new ServerState("redis", Status.UP, false)))));
    }
}
