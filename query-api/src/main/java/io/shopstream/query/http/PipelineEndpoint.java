package io.shopstream.query.http;

import io.shopstream.query.json.QueryJson;
import io.shopstream.query.pipeline.PipelineStatus;
import java.util.List;
import java.util.Set;

/** Answers {@code GET /v1/pipeline}, which the status page asks every few seconds. */
final class PipelineEndpoint {

    private final PipelineStatus pipeline;

    PipelineEndpoint(PipelineStatus pipeline) {
        this.pipeline = pipeline;
    }

    List<Route> routes() {
        return List.of(Route.read(
                "/pipeline",
                Set.of(),
                context -> context.header("Cache-Control", "no-store")
                        .result(QueryJson.text(pipeline.report()))
                        .contentType("application/json")));
    }
}
