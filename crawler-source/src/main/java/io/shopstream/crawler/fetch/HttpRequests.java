package io.shopstream.crawler.fetch;

import io.shopstream.crawler.frontier.Validators;
import io.shopstream.model.page.RawPage.Renderer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One GET, no redirect followed. Keeps connections and cookies, as one visitor does. */
final class HttpRequests {

    private final HttpLimits limits;
    private final Clock clock;
    private final HttpClient client;

    HttpRequests(HttpLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.timeout())
                .cookieHandler(new CookieManager())
                .build();
    }

    /**
     * Asks once.
     *
     * @throws BodyTooLargeException when the body is larger than the limit
     * @throws IOException when there is no answer in time
     */
    Answer get(URI url, Validators known) throws IOException, InterruptedException {
        HttpResponse<BoundedBody.Received> response = within(
                client.sendAsync(request(url, known), head -> new BoundedBody(limits.maxBodyBytes(), clock.instant())),
                url);
        Map<String, List<String>> headers = lowerCase(response.headers().map());
        String encoding = String.join(",", headers.getOrDefault("content-encoding", List.of()));
        byte[] body = ContentEncoding.undo(encoding, response.body().body(), limits.maxBodyBytes());
        return new Answer(url, response.body().at(), response.statusCode(), headers, Renderer.HTTP, body);
    }

    private HttpRequest request(URI url, Validators known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                // Over plain http the upgrade header only confuses old servers.
                .version("https".equals(url.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .timeout(limits.timeout())
                .header("User-Agent", limits.userAgent())
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
                .header("Accept-Language", "ko-KR,ko;q=0.9,en;q=0.5")
                .header("Accept-Encoding", ContentEncoding.ACCEPTED);
        if (known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.build();
    }

    /** The client's own timeout ends with the head of the answer; a body may drip for ever. */
    private <T> T within(CompletableFuture<T> exchange, URI url) throws IOException, InterruptedException {
        try {
            return exchange.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + limits.timeout() + " from " + url, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BodyTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new IOException("no answer from " + url + ": " + e.getCause(), e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
        return lower;
    }
}
