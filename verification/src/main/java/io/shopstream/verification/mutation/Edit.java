package io.shopstream.verification.mutation;

/**
 * A replacement in a source file, so exact that it fails when the file has changed.
 *
 * @param file below {@code flink-jobs/src/main/java}
 * @param expected text that must stand in it exactly once
 * @param replacement what stands there instead
 */
record Edit(String file, String expected, String replacement) {

    String applied(String source) {
        int first = source.indexOf(expected);
        if (first < 0 || source.indexOf(expected, first + 1) >= 0) {
            throw new IllegalStateException("The text of a mutation must stand in " + file
                    + " exactly once: adapt the mutation to the source as it is now. It looks for: " + expected);
        }
        return source.substring(0, first) + replacement + source.substring(first + expected.length());
    }
}
