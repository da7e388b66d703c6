package io.shopstream.query.search;

import io.shopstream.model.product.ProductFacts;
import java.util.List;

/** Finds what stands beside a product. */
public interface RelatedProducts {

    /**
     * What stands beside a product.
     *
     * @param key of the product, which is not among the answers
     * @param facts what is known of it
     * @throws SearchUnavailableException when the index cannot be asked now; trying again later can help
     */
    Related to(String key, ProductFacts facts);

    /**
     * Products beside another.
     *
     * @param same the same article, by its GTIN, at other shops, the cheapest first
     * @param similar articles with the same words in name, brand and categories, the most similar first
     */
    record Related(List<SearchHit> same, List<SearchHit> similar) {

        public Related {
            same = List.copyOf(same);
            similar = List.copyOf(similar);
        }
    }
}
