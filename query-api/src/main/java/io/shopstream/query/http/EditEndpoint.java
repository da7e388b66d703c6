package io.shopstream.query.http;

import io.javalin.http.Context;
import io.shopstream.query.access.Scope;
import io.shopstream.query.edit.EditPlace;
import io.shopstream.query.edit.EditStatus;
import io.shopstream.query.edit.ProductEdits;
import io.shopstream.query.json.QueryJson;
import java.util.List;

/** Answers {@code GET /v1/edits/{id}}: what became of an edit. */
final class EditEndpoint {

    private final ProductEdits edits;

    EditEndpoint(ProductEdits edits) {
        this.edits = edits;
    }

    List<Route> routes() {
        return List.of(Route.status(Scope.PRODUCTS_WRITE, "/edits/{id}", this::status));
    }

    private void status(Context context) {
        EditStatus status = EditPlace.parse(context.pathParam("id"))
                .flatMap(edits::status)
                .orElseThrow(() -> new RefusedException(
                        ProblemType.UNKNOWN_EDIT, "No edit has this id, or it was sent more than 30 days ago."));
        if (!status.isSettled()) {
            context.header("Retry-After", "1");
        }
        context.header("Cache-Control", "no-store")
                .result(QueryJson.text(EditAnswer.of(status)))
                .contentType("application/json");
    }
}
