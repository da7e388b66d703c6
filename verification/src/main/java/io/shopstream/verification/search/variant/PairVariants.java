package io.shopstream.verification.search.variant;

import io.shopstream.verification.search.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Queries for what has two names. Either name counts; the one that fewer products carry is asked for, since it is the harder one
 * to find by. Pairs that no product carries are left out.
 */
final class PairVariants {

    private static final String BRAND_PAIRS = "/search/brand-pairs.tsv";
    private static final String SYNONYMS = "/search/synonyms.tsv";

    private PairVariants() {}

    static List<Variant> otherScript(Catalogue catalogue) {
        Map<String, NamePair> pairs = new LinkedHashMap<>();
        Stream.concat(NamePair.in(BRAND_PAIRS).stream(), ScriptPairs.in(catalogue).stream())
                .forEach(pair -> pairs.putIfAbsent(pair.folded(), pair));
        return variants(pairs.values(), catalogue, Kind.OTHER_SCRIPT);
    }

    static List<Variant> synonyms(Catalogue catalogue) {
        return variants(NamePair.in(SYNONYMS), catalogue, Kind.SYNONYM);
    }

    private static List<Variant> variants(Collection<NamePair> pairs, Catalogue catalogue, Kind kind) {
        List<Variant> variants = new ArrayList<>();
        for (NamePair pair : pairs) {
            int one = meant(kind, pair.one()).carriers(catalogue);
            int other = meant(kind, pair.other()).carriers(catalogue);
            if (one + other > 0) {
                String query = one < other ? pair.one() : pair.other();
                variants.add(new Variant(kind, query, meant(kind, pair.one(), pair.other())));
            }
        }
        return variants;
    }

    private static Intent meant(Kind kind, String... names) {
        return kind == Kind.OTHER_SCRIPT ? Intent.brand(names) : Intent.word(names);
    }
}
