package io.shopstream.verification.crash;

/**
 * Something that is wrong for a while, without a process that ends.
 *
 * @param name as the report calls it
 * @param sparesProducts whether products must go on into PostgreSQL at full pace meanwhile
 * @param begin makes it wrong
 * @param end makes it right again
 */
record Fault(String name, boolean sparesProducts, Step begin, Step end) {

    /** Changes the system. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }
}
