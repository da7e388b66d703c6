package io.shopstream.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

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
    void onlyAddressesThatAllCanReachArePublic(String address, boolean isPublic) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(isPublic);
    }
}
