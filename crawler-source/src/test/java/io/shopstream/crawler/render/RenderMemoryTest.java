package io.shopstream.crawler.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RenderMemoryTest {

    private final RenderMemory memory = new RenderMemory();

    @Test
    void kindThatOnlyEverGaveProductsWhenRenderedIsRenderedAtOnce() {
        memory.renderingHelped(url("/products/1"));
        memory.renderingHelped(url("/products/2"));
        assertThat(memory.alwaysNeeded(url("/products/9"))).isFalse();

        memory.renderingHelped(url("/products/3"));

        assertThat(memory.alwaysNeeded(url("/products/9"))).isTrue();
        assertThat(memory.alwaysNeeded(url("/goods/9"))).isFalse();
    }

    @Test
    void onePlainPageThatSufficedKeepsItsKindPlainFirst() {
        memory.plainPageSufficed(url("/products/1"));
        for (int page = 2; page < 10; page++) {
            memory.renderingHelped(url("/products/" + page));
        }

        assertThat(memory.alwaysNeeded(url("/products/99"))).isFalse();
    }

    @Test
    void kindThatNeverGaveAnythingIsLeftAlone() {
        memory.renderingWasInVain(url("/notices/1"));
        memory.renderingWasInVain(url("/notices/2"));
        memory.renderingWasInVain(url("/notices/3"));

        assertThat(memory.hopeless(url("/notices/4"))).isTrue();
        assertThat(memory.hopeless(url("/products/4"))).isFalse();
    }

    private static URI url(String path) {
        return URI.create("https://shop.example" + path);
    }
}
