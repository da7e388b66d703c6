package io.shopstream.operations.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Cuts what comes one by one into lists. */
final class Batches {

    private Batches() {}

    static <T> void of(Iterator<T> items, int size, Consumer<List<T>> batches) {
        List<T> batch = new ArrayList<>(size);
        while (items.hasNext()) {
            batch.add(items.next());
            if (batch.size() == size) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            batches.accept(List.copyOf(batch));
        }
    }
}
