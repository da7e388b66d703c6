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
                "127.255.255.254",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "168.63.129.16",
                "100.64.0.1",
                "100.127.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:169.254.169.254]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::a00:1]",
                "[100::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[3fff::1]",
                "[fc00::1]",
                "[fd00::1]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]"
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

    /** The browser reads each of them as 127.0.0.1, whatever Java makes of it. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "0x7f000001", "0177.0.0.1", "017700000001", "127.000.0.1"})
    void otherSpellingsOfAnAddressAreRefused(String host) {
        assertThat(gate.refusal(URI.create("http://" + host + "/"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.1", "127.0.1", "0x7f.0.0.1", "127.0.0.1."})
    void shortAddressesAreNone(String host) {
        assertThat(gate.refusal(URI.create("http://" + host + "/"))).contains("no http or https address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://93.184.216.34/", "data:text/html,x"})
    void otherSchemesAreRefused(String url) {
        assertThat(gate.refusal(URI.create(url))).contains("no http or https address");
    }
}
