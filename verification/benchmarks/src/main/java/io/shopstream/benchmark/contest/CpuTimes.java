package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.stack.BenchmarkStack;
import io.shopstream.benchmark.stack.ServerProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the contender and the servers beside it take of the processors. */
final class CpuTimes {

    private final List<ServerProcess> servers;

    CpuTimes(BenchmarkStack stack) {
        this.servers = List.of(stack.server("kafka"), stack.postgresServer(), stack.server("opensearch"));
    }

    Map<String, Double> now(Contender contender) {
        Map<String, Double> times = new LinkedHashMap<>();
        times.put("contender", contender.cpuSeconds());
        servers.forEach(server -> times.put(server.name(), server.cpuSeconds()));
        return times;
    }

    /** The growth between two readings, for each thousand pages. */
    static Map<String, Double> perThousand(Map<String, Double> before, Map<String, Double> after, double pages) {
        Map<String, Double> growth = new LinkedHashMap<>();
        after.forEach((name, seconds) -> growth.put(name, (seconds - before.getOrDefault(name, 0.0)) / pages * 1_000));
        return growth;
    }
}
