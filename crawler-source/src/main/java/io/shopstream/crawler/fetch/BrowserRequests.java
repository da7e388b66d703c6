package io.shopstream.crawler.fetch;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the browser may ask the network for: scripts and their data, through the gate, and no sockets. The document itself
 * is the one that was fetched plainly; pictures, fonts, styles, media and frames are left out, which halves the cost of a page.
 */
final class BrowserRequests implements Consumer<Route> {

    private static final Set<String> LEFT_OUT =
            Set.of("image", "font", "stylesheet", "media", "texttrack", "manifest", "ping", "document", "eventsource");

    /** Web sockets pass no route, and neither do those of a worker: the document must not open any. */
    private static final String NO_SOCKETS = "connect-src http: https: data: blob:; worker-src 'none'";

    private final GatedRequests gated;
    private final Set<Request> running = new HashSet<>();
    private @Nullable Answer document;

    BrowserRequests(UrlGate gate) {
        this.gated = new GatedRequests(gate);
    }

    /** The next document the page asks for is this one. */
    void serve(Answer plain) {
        document = plain;
        running.clear();
    }

    void began(Request request) {
        running.add(request);
    }

    void ended(Request request) {
        running.remove(request);
    }

    int running() {
        return running.size();
    }

    @Override
    public void accept(Route route) {
        Request request = route.request();
        Answer answer = document;
        if (answer != null && request.isNavigationRequest() && request.frame().parentFrame() == null) {
            document = null;
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer.status())
                    .setHeaders(headers(answer))
                    .setBodyBytes(answer.body()));
        } else if (LEFT_OUT.contains(request.resourceType())) {
            route.abort();
        } else {
            gated.answer(route);
        }
    }

    /** Only what shapes the document: the body is unpacked, and the cookies are the plain client's. */
    private static Map<String, String> headers(Answer answer) {
        Map<String, String> headers = new HashMap<>();
        headers.put("content-type", answer.contentType().orElse("text/html"));
        headers.put(
                "content-security-policy",
                answer.header("content-security-policy")
                        .map(policy -> policy + ", " + NO_SOCKETS)
                        .orElse(NO_SOCKETS));
        return headers;
    }
}
