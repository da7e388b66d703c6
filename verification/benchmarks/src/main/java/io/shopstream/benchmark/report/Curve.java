package io.shopstream.benchmark.report;

import java.util.List;

/** A line of a plot, one value for each place on the axis. */
public record Curve(String name, String colour, List<Double> values) {}
