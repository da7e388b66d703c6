package io.shopstream.benchmark.contest;

import io.shopstream.benchmark.store.Stores;

/** One way from the topic into the stores. */
public interface Contender {

    String name();

    /** Where its pages wait. */
    String topic();

    /** How many products it has got into PostgreSQL, or where it has none to get there, to its end. */
    long done(Stores stores);

    /** Whether it writes to the stores, PostgreSQL and OpenSearch both. */
    boolean stores();

    /** Starts it without any state; returns when it reads. */
    void start();

    /** Kill -9 of the process that writes to PostgreSQL; it is started again at once, as its supervisor would. */
    void kill();

    /** The processor time of its own processes since they were started. */
    double cpuSeconds();

    void stop();
}
