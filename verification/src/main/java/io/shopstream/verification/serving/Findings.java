package io.shopstream.verification.serving;

import io.shopstream.verification.serving.load.Latencies;
import java.util.List;

/**
 * What was found.
 *
 * @param products that were searched
 * @param recorded questions whose searches were recorded, to be asked of OpenSearch itself
 * @param leftOut of them, because they led to more than one search
 * @param emptyOfPostgres share of PostgreSQL's answers that hold nothing
 */
record Findings(
        int products, int recorded, int leftOut, double emptyOfPostgres, List<Leg> legs, List<Stampede> stampedes) {

    Findings {
        legs = List.copyOf(legs);
        stampedes = List.copyOf(stampedes);
    }

    List<Leg> of(Ask ask) {
        return legs.stream().filter(leg -> leg.ask() == ask).toList();
    }

    /** Of all rounds. */
    Latencies latencies(Ask ask) {
        return Latencies.together(
                of(ask).stream().map(leg -> leg.measured().latency()).toList());
    }
}
