package io.shopstream.verification.serving;

import io.shopstream.verification.serving.load.HttpSender;
import io.shopstream.verification.serving.server.ApiProcess;
import io.shopstream.verification.serving.server.SearchRecorder;
import io.shopstream.verification.serving.server.SearchRecorder.Search;
import io.shopstream.verification.serving.server.SearchVenue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * What the query API asks OpenSearch for some questions, to be asked without it.
 *
 * @param requests one a question
 * @param leftOut questions that led to more than one search, because the first found nothing
 */
record DirectSearches(List<HttpRequest> requests, int leftOut) {

    DirectSearches {
        requests = List.copyOf(requests);
    }

    /** Asks each question once, of a query API of its own without a cache. */
    static DirectSearches of(List<HttpRequest> questions, SearchVenue venue, HttpSender sender)
            throws IOException, InterruptedException {
        URI openSearch = venue.openSearch().address();
        List<HttpRequest> requests = new ArrayList<>(questions.size());
        try (SearchRecorder recorder = SearchRecorder.before(openSearch);
                ApiProcess api = venue.startApiWithoutCache(recorder.address())) {
            for (HttpRequest question : questions) {
                sender.send(question).join();
                List<Search> searches = recorder.take();
                if (searches.size() == 1) {
                    requests.add(searches.get(0).of(openSearch));
                }
            }
        }
        return new DirectSearches(requests, questions.size() - requests.size());
    }
}
