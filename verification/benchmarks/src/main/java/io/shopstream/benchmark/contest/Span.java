package io.shopstream.benchmark.contest;

/**
 * What the clock covers.
 *
 * @param from products stored when it starts
 * @param to products stored when it stops
 */
record Span(long from, long to) {}
