package io.shopstream.model.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Names of the search index and its definition, which a production OpenSearch with {@code analysis-nori} takes too. */
public final class ProductIndex {

    /** What readers and writers use; it points to one index. */
    public static final String ALIAS = "products";

    /** The index of the first definition. */
    public static final String FIRST = "products-v1";

    private ProductIndex() {}

    /** Settings and mappings, the body of an index creation. */
    public static String definition() {
        try (InputStream definition = ProductIndex.class.getResourceAsStream("/opensearch/products.json")) {
            if (definition == null) {
                throw new IllegalStateException("/opensearch/products.json is not on the class path.");
            }
            return new String(definition.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /opensearch/products.json.", e);
        }
    }
}
