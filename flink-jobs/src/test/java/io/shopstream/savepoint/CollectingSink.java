package io.shopstream.savepoint;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Keeps what it is given, in this process, under a name; without state. */
final class CollectingSink<T> implements Sink<T> {

    private static final Map<String, List<Object>> COLLECTED = new ConcurrentHashMap<>();

    private final String name;

    /** A sink that begins empty. */
    CollectingSink(String name) {
        this.name = name;
        COLLECTED.put(name, new CopyOnWriteArrayList<>());
    }

    /** What came so far, each as the text that a test compares. */
    static <T> List<String> texts(String name, Class<T> type, Function<T, String> text) {
        return COLLECTED.getOrDefault(name, List.of()).stream()
                .map(type::cast)
                .map(text)
                .toList();
    }

    static int count(String name) {
        return COLLECTED.getOrDefault(name, List.of()).size();
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new Writer<>(name);
    }

    private record Writer<T>(String name) implements SinkWriter<T> {

        @Override
        public void write(T element, Context context) {
            COLLECTED.getOrDefault(name, List.of()).add(element);
        }

        @Override
        public void flush(boolean endOfInput) {
            // It is kept already.
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
