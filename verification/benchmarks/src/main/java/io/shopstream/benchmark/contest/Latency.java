package io.shopstream.benchmark.contest;

/**
 * From the fetch of a page until a search finds its product, in seconds.
 *
 * @param pagesPerSecond of the steady load
 * @param samples products that were looked for
 */
public record Latency(double pagesPerSecond, int samples, double p50, double p95, double p99, double longest) {}
