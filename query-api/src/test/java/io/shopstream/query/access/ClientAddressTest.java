package io.shopstream.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private final ClientAddress addresses =
            new ClientAddress(List.of(Network.parse("10.0.0.0/8"), Network.parse("2001:db8::1")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "192.0.2.1 | - | ip:192.0.2.1",
                "192.0.2.1 | 198.51.100.1 | ip:192.0.2.1",
                "10.0.0.1 | - | ip:10.0.0.1",
                "10.0.0.1 | 198.51.100.1 | ip:198.51.100.1",
                "10.0.0.1 | 203.0.113.9, 198.51.100.1 | ip:198.51.100.1",
                "10.0.0.1 | 203.0.113.9, 10.9.9.9 | ip:203.0.113.9",
                "10.0.0.1 | localhost | ip:10.0.0.1",
                "10.0.0.1 | 198.51.100.1, unknown | ip:10.0.0.1",
                "2001:db8::1 | 198.51.100.1 | ip:198.51.100.1"
            })
    void clientIsTheFirstFromTheEndThatIsNoProxy(String peer, String forwardedFor, String client) {
        assertThat(addresses.of(peer, forwardedFor)).isEqualTo(client);
    }

    @Test
    void householdOfIpv6IsOneClient() {
        assertThat(addresses.of("2001:db8:1:2::5", null))
                .isEqualTo(addresses.of("[2001:db8:1:2:ffff::6%eth0]", null))
                .isNotEqualTo(addresses.of("2001:db8:1:3::5", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "shop.example", "10.0.0.0/33", "10.0.0.0/-1", "300.1.1.1", "", "1", "::1/129"})
    void networkIsWrittenInNumbers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }
}
