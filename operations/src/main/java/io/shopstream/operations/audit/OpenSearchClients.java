package io.shopstream.operations.audit;

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

/** Opens clients of OpenSearch that wait as long as a scan of the index may take. */
public final class OpenSearchClients {

    private static final Duration ANSWER = Duration.ofMinutes(2);

    private OpenSearchClients() {}

    public static OpenSearchClient open(URI address, Optional<String> user, Optional<String> password) {
        HttpHost host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        ApacheHttpClient5TransportBuilder transport = ApacheHttpClient5TransportBuilder.builder(host)
                .setMapper(new JacksonJsonpMapper(ProductJson.mapper()))
                .setRequestConfigCallback(
                        config -> config.setResponseTimeout(Timeout.ofMilliseconds(ANSWER.toMillis())));
        user.ifPresent(name -> transport.setHttpClientConfigCallback(http -> {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            char[] secret = password.orElse("").toCharArray();
            credentials.setCredentials(new AuthScope(host), new UsernamePasswordCredentials(name, secret));
            return http.setDefaultCredentialsProvider(credentials);
        }));
        return new OpenSearchClient(transport.build());
    }
}
