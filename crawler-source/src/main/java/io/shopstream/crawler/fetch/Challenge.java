package io.shopstream.crawler.fetch;

import io.shopstream.extraction.ChallengePage;

/** Recognises the answers of guards that stand in front of a shop, whatever their status. */
final class Challenge {

    /** A guard's page is an empty shell; a shop's own page that is larger need not be read twice. */
    private static final int MOST_BYTES = 100_000;

    private Challenge() {}

    static boolean isOne(Answer answer) {
        return answer.header("cf-mitigated").filter("challenge"::equals).isPresent()
                || (answer.html()
                        && answer.body().length > 0
                        && answer.body().length <= MOST_BYTES
                        && ChallengePage.is(HtmlDocument.parse(answer)));
    }
}
