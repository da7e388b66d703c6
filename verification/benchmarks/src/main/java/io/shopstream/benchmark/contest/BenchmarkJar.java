package io.shopstream.benchmark.contest;

import java.nio.file.Path;

/** The jar of this module, for the cluster to find its jobs in. */
final class BenchmarkJar {

    private BenchmarkJar() {}

    static Path in(Path home) {
        return home.resolve("verification/benchmarks/target/benchmarks.jar");
    }
}
