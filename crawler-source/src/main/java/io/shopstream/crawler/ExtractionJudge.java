package io.shopstream.crawler;

import io.shopstream.crawler.fetch.Answer;
import io.shopstream.crawler.render.PageJudge;
import io.shopstream.extraction.PageParser;
import io.shopstream.model.page.RawPage;

/** Asks the parser that the jobs use, so that the crawler and they are of one mind. */
final class ExtractionJudge implements PageJudge {

    private static final String NOT_PUBLISHED = "judged";

    private final PageParser parser = new PageParser();

    @Override
    public boolean givesProduct(Answer page) {
        RawPage rawPage = new RawPage(
                NOT_PUBLISHED,
                page.url().toString(),
                page.at(),
                page.status(),
                page.contentType().orElse(null),
                page.renderer(),
                NOT_PUBLISHED,
                page.body());
        return !parser.parse(rawPage).found().isEmpty();
    }
}
