package io.shopstream.verification.search.measure;

import java.util.List;

/** The arithmetic mean. */
public final class Mean {

    private Mean() {}

    /** 0 of nothing. */
    public static double of(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
