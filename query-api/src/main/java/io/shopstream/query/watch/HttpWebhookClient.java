package io.shopstream.query.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls by HTTP, a connection for each attempt, to no other address than the gate gave for this very connection. Redirects are
 * not followed, answers not read, and an attempt ends after 10 s however slowly the receiver speaks.
 */
final class HttpWebhookClient implements WebhookClient, AutoCloseable {

    static final String DELIVERY_HEADER = "X-Shopstream-Delivery";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });
    private final Clock clock;

    HttpWebhookClient(WebhookGate gate, Clock clock) {
        this.clock = clock;
        Timeout patience = Timeout.of(PATIENCE);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(checked(gate))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setUserAgent("shopstream-watches")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public void call(Delivery delivery) throws FailedCallException {
        HttpPost request = request(delivery);
        ScheduledFuture<?> deadline = deadlines.schedule(request::cancel, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            int status = http.executeOpen(null, request, null).getCode();
            // Drops the connection: to close the answer would be to read it to its end.
            request.cancel();
            if (status < 200 || status > 299) {
                throw new FailedCallException("The receiver answered " + status + ".", status == GONE);
            }
        } catch (UnknownHostException e) {
            throw new FailedCallException("The host has no address, or one that is not called.", false);
        } catch (IOException e) {
            throw new FailedCallException(
                    request.isCancelled()
                            ? "The receiver did not answer within " + PATIENCE.toSeconds() + " s."
                            : "The connection failed.",
                    false);
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    private HttpPost request(Delivery delivery) {
        WebhookSignature signature = WebhookSignature.of(delivery.signingKey(), clock.instant(), delivery.body());
        HttpPost request = new HttpPost(delivery.webhook());
        request.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
        request.setHeader("Connection", "close");
        request.setHeader(DELIVERY_HEADER, delivery.id().toString());
        request.setHeader(WebhookSignature.TIMESTAMP_HEADER, signature.timestamp());
        request.setHeader(WebhookSignature.SIGNATURE_HEADER, signature.value());
        return request;
    }

    private static DnsResolver checked(WebhookGate gate) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return gate.addresses(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
