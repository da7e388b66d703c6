package io.shopstream.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrawlerMainTest {

    @Test
    void wrongArgumentsEndWithTwo() {
        assertThat(CrawlerMain.run("crawl")).isEqualTo(2);
        assertThat(CrawlerMain.run("crawl", "ftp://shop.example/")).isEqualTo(2);
        assertThat(CrawlerMain.run("crawl", "https://shop.example/", "--render", "often"))
                .isEqualTo(2);
        assertThat(CrawlerMain.run("import", "/nowhere")).isEqualTo(2);
    }

    @Test
    void helpEndsWithZero() {
        assertThat(CrawlerMain.run("--help")).isZero();
        assertThat(CrawlerMain.run("crawl", "--help")).isZero();
    }
}
