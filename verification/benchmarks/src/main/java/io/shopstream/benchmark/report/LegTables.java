package io.shopstream.benchmark.report;

import io.shopstream.benchmark.contest.Leg;
import io.shopstream.benchmark.contest.Spread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Tables of legs. */
public final class LegTables {

    private LegTables() {}

    /** The ratio of two contenders in each round. */
    public static List<Double> ratios(List<Leg> legs, String ours, String peer, ToDoubleFunction<Leg> figure) {
        List<Double> ratios = new ArrayList<>();
        for (Leg leg : legs) {
            if (leg.contender().equals(ours)) {
                legs.stream()
                        .filter(other -> other.round() == leg.round()
                                && other.contender().equals(peer))
                        .forEach(other -> ratios.add(figure.applyAsDouble(leg) / figure.applyAsDouble(other)));
            }
        }
        return ratios;
    }

    /** Pages a second of each contender, and how many of its legs left both stores right. */
    public static Table throughput(List<Leg> legs) {
        Table table = new Table(
                "Throughput, pages a second: median (least to greatest)",
                "contender",
                "until all are in PostgreSQL",
                "until a search finds all",
                "legs with every row and document right");
        for (String contender : contenders(legs)) {
            List<Leg> own = of(contender, legs);
            List<Double> indexed = own.stream()
                    .map(Leg::indexedPerSecond)
                    .filter(rate -> rate != null)
                    .toList();
            long right = own.stream().filter(Leg::right).count();
            table.row(
                    contender,
                    Spread.of(own.stream().map(Leg::pagesPerSecond).toList()).text("%.0f"),
                    indexed.isEmpty() ? "-" : Spread.of(indexed).text("%.0f"),
                    indexed.isEmpty() ? "- (counted)" : right + " of " + own.size());
        }
        return table;
    }

    /** Processor time of each process beside each contender. */
    public static Table processors(List<Leg> legs) {
        Set<String> processes = legs.get(0).cpuSeconds().keySet();
        List<String> columns = new ArrayList<>(List.of("contender"));
        columns.addAll(processes);
        Table table = new Table("CPU seconds a thousand pages, median", columns, new ArrayList<>());
        for (String contender : contenders(legs)) {
            List<String> cells = new ArrayList<>(List.of(contender));
            for (String process : processes) {
                cells.add("%.2f"
                        .formatted(Spread.of(of(contender, legs).stream()
                                        .map(leg -> leg.cpuSeconds().get(process))
                                        .toList())
                                .median()));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static List<Leg> of(String contender, List<Leg> legs) {
        return legs.stream().filter(leg -> leg.contender().equals(contender)).toList();
    }

    private static Set<String> contenders(List<Leg> legs) {
        return legs.stream().map(Leg::contender).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
