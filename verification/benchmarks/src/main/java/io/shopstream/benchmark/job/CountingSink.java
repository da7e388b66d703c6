package io.shopstream.benchmark.job;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts what it discards, and when, under its own metrics.
 *
 * @param <T> the elements
 */
public final class CountingSink<T> implements Sink<T> {

    /** How many elements came. */
    public static final String COUNT = "discarded";

    /** When the first came, in milliseconds since 1970. */
    public static final String FIRST_AT = "discarded_first_at";

    /** When the last came. */
    public static final String LAST_AT = "discarded_last_at";

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Counting<>(context.metricGroup());
    }

    private static final class Counting<T> implements SinkWriter<T> {

        private final Counter count;
        private volatile long firstAt;
        private volatile long lastAt;

        private Counting(MetricGroup metrics) {
            count = metrics.counter(COUNT);
            metrics.gauge(FIRST_AT, () -> firstAt);
            metrics.gauge(LAST_AT, () -> lastAt);
        }

        @Override
        public void write(T element, Context context) {
            long now = System.currentTimeMillis();
            if (firstAt == 0) {
                firstAt = now;
            }
            lastAt = now;
            count.inc();
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {}
    }
}
