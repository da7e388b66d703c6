package io.shopstream.query.http;

import io.shopstream.query.json.QueryJson;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Turns what the web server refuses before any route sees it, such as a broken address, into problem details. */
final class ServerProblems extends ErrorHandler {

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    /** Tells nothing of the message and the cause, which may be of the inside. */
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        ProblemType type = status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL;
        String path = String.valueOf(request.getHttpURI().getPath());
        Problem problem =
                new Problem(type.path(), type.title(), status, "The request cannot be understood.", path, List.of());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, QueryJson.text(problem), callback);
    }
}
