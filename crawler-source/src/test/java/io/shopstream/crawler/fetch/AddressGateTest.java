package io.shopstream.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGateTest {

    private final AddressGate gate = new AddressGate(Set.of("localhost"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "255.255.255.255",
                "224.0.0.1",
                "[::1]",
                "[fe80::1]",
                "[fd00::1]",
                "[::ffff:127.0.0.1]"
            })
    void privateAddressesAreRefused(String host) {
        assertThat(gate.refusal(URI.create("http://" + host + "/")))
                .contains("private address (CRAWL_ALLOW_HOSTS can allow it)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.216.34/", "https://[2606:2800:220:1::1]/", "http://localhost:8090/"})
    void publicAddressesAndAllowedHostsPass(String url) {
        assertThat(gate.refusal(URI.create(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://93.184.216.34/", "data:text/html,x"})
    void otherSchemesAreRefused(String url) {
        assertThat(gate.refusal(URI.create(url))).contains("no http or https address");
    }
}
