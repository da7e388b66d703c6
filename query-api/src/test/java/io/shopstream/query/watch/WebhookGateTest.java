package io.shopstream.query.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookGateTest {

    private static final Map<String, String[]> NAMES = Map.of(
            "hooks.example", new String[] {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"},
            "inside.example", new String[] {"10.1.2.3"},
            "half.example", new String[] {"93.184.215.14", "127.0.0.1"},
            "allowed.example", new String[] {"127.0.0.1"});

    private final WebhookGate gate = new WebhookGate(Set.of("allowed.example"), WebhookGateTest::addresses);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example/services/T0/B0/x?a=b",
                "HTTPS://hooks.example:8443/",
                "https://93.184.215.14/hook",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook",
                "https://allowed.example/hook",
                "http://allowed.example:8080/hook",
                "http://ALLOWED.example/hook"
            })
    void publicAndAllowedHostsAreCalled(String address) throws RefusedWebhookException {
        assertThat(gate.admit(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/hook",
                "ftp://hooks.example/hook",
                "file:///etc/passwd",
                "https:///hook",
                "https:hooks.example",
                "//hooks.example/hook",
                "hooks.example",
                "https://user:pass@hooks.example/hook",
                "https://hooks.example/hook#a",
                "https://hooks.example\\@127.0.0.1/",
                "https://hooks example/",
                "https://inside.example/hook",
                "https://half.example/hook",
                "https://nowhere.example/hook",
                "https://localhost/hook",
                "https://localhost./hook",
                // forms of 127.0.0.1 that some resolvers read
                "https://127.0.0.1/hook",
                "https://127.1/hook",
                "https://2130706433/hook",
                "https://0x7f000001/hook",
                "https://0x7f.0.0.1/hook",
                "https://0177.0.0.1/hook",
                "https://127.000.000.001/hook",
                "https://0/hook",
                "https://[::1]/hook",
                "https://[::]/hook",
                "https://[0:0:0:0:0:ffff:7f00:1]/hook",
                "https://[::ffff:127.0.0.1]/hook",
                "https://[::ffff:a9fe:a9fe]/hook",
                "https://[::127.0.0.1]/hook",
                "https://[64:ff9b::7f00:1]/hook",
                "https://[2002:7f00:1::]/hook",
                "https://[2001:0:7f00:1::]/hook",
                "https://[fe80::1%25lo]/hook",
                "https://[fd00:ec2::254]/hook",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.100.100.200/latest/meta-data/"
            })
    void everythingElseIsRefused(String address) {
        assertThatThrownBy(() -> gate.admit(address)).isInstanceOf(RefusedWebhookException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, false",
        "10.0.0.1, false",
        "11.0.0.1, true",
        "100.63.255.255, true",
        "100.64.0.1, false",
        "100.127.255.255, false",
        "100.128.0.1, true",
        "127.255.255.254, false",
        "128.0.0.1, true",
        "168.63.129.16, false",
        "169.254.0.1, false",
        "172.15.255.255, true",
        "172.16.0.1, false",
        "172.31.255.255, false",
        "172.32.0.1, true",
        "192.0.0.192, false",
        "192.0.2.1, false",
        "192.88.99.1, false",
        "192.168.255.1, false",
        "192.169.0.1, true",
        "198.18.0.1, false",
        "198.19.255.255, false",
        "198.51.100.7, false",
        "203.0.113.7, false",
        "224.0.0.1, false",
        "239.255.255.255, false",
        "240.0.0.1, false",
        "255.255.255.255, false",
        "8.8.8.8, true",
        "::, false",
        "::1, false",
        "::ffff:10.0.0.1, false",
        "::ffff:8.8.8.8, true",
        "::8.8.8.8, false",
        "64:ff9b::808:808, false",
        "64:ff9b:1::1, false",
        "100::1, false",
        "2001::1, false",
        "2001:db8::1, false",
        "2001:4860:4860::8888, true",
        "2002:808:808::1, false",
        "3fff::1, false",
        "5f00::1, false",
        "fc00::1, false",
        "fdff::1, false",
        "fe80::1, false",
        "fec0::1, false",
        "ff02::1, false",
        "2606:4700::1111, true"
    })
    void onlyAddressesOfThePublicInternetAreCalled(String address, boolean isPublic) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(isPublic);
    }

    @Test
    void nameThatLeadsElsewhereLaterIsRefusedThen() throws Exception {
        String[] now = {"93.184.215.14"};
        WebhookGate later = new WebhookGate(Set.of(), host -> new InetAddress[] {InetAddress.getByName(now[0])});
        assertThat(later.admit("https://rebind.example/")).hasHost("rebind.example");

        now[0] = "127.0.0.1";

        assertThatThrownBy(() -> later.addresses("rebind.example")).isInstanceOf(UnknownHostException.class);
    }

    private static InetAddress[] addresses(String host) throws UnknownHostException {
        if (host.matches("[0-9.]+|\\[.*]|localhost\\.?")) {
            return InetAddress.getAllByName(host);
        }
        String[] literals = NAMES.get(host.toLowerCase(java.util.Locale.ROOT));
        if (literals == null) {
            throw new UnknownHostException(host);
        }
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int index = 0; index < literals.length; index++) {
            addresses[index] = InetAddress.getByName(literals[index]);
        }
        return addresses;
    }
}
