package io.shopstream.query.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
