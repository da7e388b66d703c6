package io.shopstream.verification.serving.server;

import io.shopstream.model.index.ProductDocument;
import io.shopstream.model.index.ProductIndex;
import io.shopstream.verification.search.engine.SearchIndex;
import io.shopstream.verification.search.engine.SearchServer;
import io.shopstream.verification.stack.OneMachineStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one-machine stack's servers without jobs, with as many products in the index as are wanted. */
public final class SearchVenue implements AutoCloseable {

    /** What a client may ask in a minute is no matter here. */
    private static final Map<String, String> UNLIMITED = Map.of("API_READS_PER_MINUTE", "0");

    private final OneMachineStack stack;
    private final SearchServer openSearch;

    private SearchVenue(OneMachineStack stack) {
        this.stack = stack;
        this.openSearch = new SearchServer(URI.create(stack.opensearch()));
    }

    /**
     * Starts the servers on an empty folder.
     *
     * @param home the project's folder, built
     * @param data the servers'; what is in it is deleted
     */
    public static SearchVenue start(Path home, Path data) {
        OneMachineStack stack = OneMachineStack.in(home, data, Map.of());
        stack.forgetEarlierRun();
        Runtime.getRuntime().addShutdownHook(new Thread(stack::down, "end-stack"));
        stack.upWithoutPrograms();
        return new SearchVenue(stack);
    }

    /** Puts products into an index that takes the place of the empty one. */
    public void fill(List<ProductDocument> products) {
        openSearch.ask("DELETE", "/" + ProductIndex.FIRST, "");
        SearchIndex.create(openSearch, ProductIndex.FIRST, ProductIndex.definition(), products)
                .takeAlias();
    }

    /** A query API that asks these servers; one at a time. */
    public ApiProcess startApi() throws IOException, InterruptedException {
        return ApiProcess.start(stack, UNLIMITED);
    }

    /** The same, without a cache and with another OpenSearch. */
    public ApiProcess startApiWithoutCache(URI otherOpenSearch) throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(UNLIMITED);
        variables.put("CACHE_TTL", "PT0S");
        variables.put("OPENSEARCH_URL", otherOpenSearch.toString());
        return ApiProcess.start(stack, variables);
    }

    public ApiAddresses api() {
        return new ApiAddresses(stack.api());
    }

    public SearchServer openSearch() {
        return openSearch;
    }

    /** JDBC address of PostgreSQL. */
    public String postgres() {
        return stack.jdbcUrl();
    }

    /** How many searches OpenSearch itself has counted in the index, which has one shard. */
    public long searches() {
        return openSearch
                .ask("GET", "/" + ProductIndex.ALIAS + "/_stats/search", "")
                .at("/_all/total/search/query_total")
                .asLong();
    }

    @Override
    public void close() {
        stack.down();
    }
}
