package io.shopstream.crawler.render;

import io.shopstream.crawler.fetch.Answer;

/** Says whether a page as it stands gives a product. */
@FunctionalInterface
public interface PageJudge {

    boolean givesProduct(Answer page);
}
