package io.shopstream.standalone.server;

import io.shopstream.standalone.process.Program;
import io.shopstream.standalone.settings.StackSettings;

/** The crawler as the demo runs it. */
public final class CrawlerProgram {

    public static final String NAME = "crawler";

    private CrawlerProgram() {}

    /** The shop is on this machine and ours: the private address is allowed and needs no delay. */
    public static Program crawlOwnShop(StackSettings settings, String start) {
        return new Jvm(settings, NAME)
                .module("crawler-source")
                .heapMegabytes(256)
                .environment("CRAWL_DELAY", "PT0S")
                .environment("CRAWL_HOST_CONCURRENCY", "4")
                .environment("CRAWL_ALLOW_HOSTS", "localhost")
                .run("io.shopstream.crawler.CrawlerMain", "crawl", start);
    }
}
