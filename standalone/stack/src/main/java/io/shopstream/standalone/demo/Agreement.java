package io.shopstream.standalone.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Compares the three views of the products, row by row. */
final class Agreement {

    private final Map<String, ProductFigure> stored;
    private final Map<String, ProductFigure> indexed;
    private final Map<String, Optional<BigDecimal>> searchable;

    Agreement(
            Map<String, ProductFigure> stored,
            Map<String, ProductFigure> indexed,
            Map<String, Optional<BigDecimal>> searchable) {
        this.stored = stored;
        this.indexed = indexed;
        this.searchable = searchable;
    }

    /** One line for each product on which the stores differ; empty where they agree. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(stored.keySet());
        keys.addAll(indexed.keySet());
        keys.addAll(searchable.keySet());
        for (String key : keys) {
            ProductFigure truth = stored.get(key);
            if (!Objects.equals(truth, indexed.get(key))) {
                differences.add(key + ": PostgreSQL has " + truth + ", OpenSearch " + indexed.get(key) + ".");
            }
            Optional<BigDecimal> expected = truth == null ? null : Optional.ofNullable(truth.price());
            if (!Objects.equals(expected, searchable.get(key))) {
                differences.add(key + ": PostgreSQL has " + truth + ", search the price " + searchable.get(key) + ".");
            }
        }
        return differences;
    }

    String counts() {
        return stored.size() + " products in PostgreSQL, " + indexed.size() + " in OpenSearch, " + searchable.size()
                + " found by search";
    }
}
