package io.shopstream.verification.search.judged;

import io.shopstream.model.ProductJson;
import io.shopstream.verification.search.catalogue.Catalogue;
import io.shopstream.verification.search.catalogue.SearchedProduct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Korean queries judged by rules, {@code search/judged-ko.json}: each names concepts, and a product has those whose names stand
 * in its name, brand or categories. Without the query's core it does not fit. With it, it fits best (3) when it has all
 * others that the query also names, well (2) with some of them, and a little (1) with none.
 */
public final class KoreanRules {

    private static final String RULES = "/search/judged-ko.json";

    private KoreanRules() {}

    /** The queries for which there is something in the catalogue. */
    public static List<JudgedQuery> judge(Catalogue catalogue) {
        Rules rules = read();
        Map<String, Concept> concepts = rules.concepts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Concept.of(entry.getValue())));
        return rules.queries().stream()
                .map(rule -> new JudgedQuery(rule.query(), grades(rule, concepts, catalogue)))
                .filter(JudgedQuery::isAnswerable)
                .toList();
    }

    private static Map<String, Integer> grades(Rule rule, Map<String, Concept> concepts, Catalogue catalogue) {
        Map<String, Integer> grades = new HashMap<>();
        for (SearchedProduct product : catalogue.products()) {
            int grade = grade(rule, concepts, product.words());
            if (grade > 0) {
                grades.put(product.key(), grade);
            }
        }
        return grades;
    }

    static int grade(Rule rule, Map<String, Concept> concepts, String words) {
        if (!named(concepts, rule.core()).isIn(words)) {
            return 0;
        }
        long had = rule.also().stream()
                .filter(concept -> named(concepts, concept).isIn(words))
                .count();
        if (had == rule.also().size()) {
            return JudgedQuery.BEST;
        }
        return had > 0 ? 2 : 1;
    }

    private static Concept named(Map<String, Concept> concepts, String name) {
        return Objects.requireNonNull(concepts.get(name), () -> RULES + " explains no concept '" + name + "'.");
    }

    private static Rules read() {
        try (InputStream rules = KoreanRules.class.getResourceAsStream(RULES)) {
            if (rules == null) {
                throw new IllegalStateException(RULES + " is not on the class path.");
            }
            return ProductJson.read(rules.readAllBytes(), Rules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RULES + ".", e);
        }
    }

    /** The file. */
    record Rules(Map<String, List<String>> concepts, List<Rule> queries) {}

    /**
     * One query.
     *
     * @param core the concept that a product must have
     * @param also further concepts
     */
    record Rule(String query, String core, List<String> also) {}
}
