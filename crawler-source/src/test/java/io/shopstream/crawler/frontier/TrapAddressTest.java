package io.shopstream.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrapAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/b/a/b/a/b/a/b",
                "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17",
                "/list?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9"
            })
    void addressesThatPileUpAreTraps(String path) {
        assertThat(TrapAddress.is(url(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/products/1", "/a/a/a", "/men/shoes/men?color=red&size=270&sort=price&page=3"})
    void addressesOfShopsAreNone(String path) {
        assertThat(TrapAddress.is(url(path))).isFalse();
    }

    @Test
    void combinationOfFiltersIsKnownWhateverItsValues() {
        assertThat(TrapAddress.facet(url("/list?brand=1&size=2&color=3"))).contains("/list?brand&color&size");
        assertThat(TrapAddress.facet(url("/list?color&brand=9&size="))).contains("/list?brand&color&size");
        assertThat(TrapAddress.facet(url("/goods?no=1&color=3"))).isEmpty();
        assertThat(TrapAddress.facet(url("/goods"))).isEmpty();
    }

    private static URI url(String path) {
        return URI.create("https://shop.example" + path);
    }
}
