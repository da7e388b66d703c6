package io.shopstream.query.search;

import io.shopstream.model.ProductJson;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Opens clients of OpenSearch; none connects before its first request. */
public final class OpenSearchClients {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    private OpenSearchClients() {}

    /**
     * A client of one server.
     *
     * @param address of the server
     * @param login where the server asks for one
     * @param answer longest wait for an answer
     */
    public static OpenSearchClient open(URI address, Optional<Login> login, Duration answer) {
        HttpHost host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        ApacheHttpClient5TransportBuilder transport = ApacheHttpClient5TransportBuilder.builder(host)
                .setMapper(new JacksonJsonpMapper(ProductJson.mapper()))
                .setConnectionConfigCallback(config -> config.setConnectTimeout(timeout(CONNECT)))
                .setRequestConfigCallback(config ->
                        config.setResponseTimeout(timeout(answer)).setConnectionRequestTimeout(timeout(answer)));
        login.ifPresent(known -> transport.setHttpClientConfigCallback(http -> {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(host),
                    new UsernamePasswordCredentials(
                            known.user(), known.password().toCharArray()));
            return http.setDefaultCredentialsProvider(credentials);
        }));
        return new OpenSearchClient(transport.build());
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    /** Who asks. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
