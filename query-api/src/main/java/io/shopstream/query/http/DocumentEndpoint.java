package io.shopstream.query.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** Describes the REST interface: the OpenAPI document, Swagger UI from this server, and what each kind of problem means. */
final class DocumentEndpoint {

    private final WebFile document = WebFile.read("/openapi.json");
    private final WebFile page = WebFile.read("/web/swagger-ui.html");
    private final WebFile initializer = WebFile.read("/web/swagger-initializer.js");
    private final WebFiles distribution =
            WebFiles.read(SwaggerUi.folder(), List.of("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"));

    List<Route> routes() {
        return List.of(
                Route.operation("/openapi.json", Set.of(), document::send),
                Route.operation("/problems/{name}", Set.of(), DocumentEndpoint::problem),
                Route.page("/swagger-ui", page::send),
                Route.page("/swagger-ui/swagger-initializer.js", initializer::send),
                Route.page("/swagger-ui/{file}", distribution::send));
    }

    private static void problem(Context context) {
        ProblemType type = ProblemType.named(context.pathParam("name"))
                .orElseThrow(() -> new RefusedException(
                        ProblemType.NOT_FOUND, "There is no such kind of problem; take the address from its 'type'."));
        JsonAnswer.send(context, new Explanation(type.title(), type.status(), type.remedy()));
    }

    /** What a kind of problem means and what a client can do. */
    private record Explanation(String title, int status, String remedy) {}
}
