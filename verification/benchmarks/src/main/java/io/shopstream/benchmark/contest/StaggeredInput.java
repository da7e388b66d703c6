package io.shopstream.benchmark.contest;

/**
 * One topic, read from two places.
 *
 * @param whole for contenders that read all pages
 * @param late for those that begin late
 */
public record StaggeredInput(Input whole, Input late) {}
