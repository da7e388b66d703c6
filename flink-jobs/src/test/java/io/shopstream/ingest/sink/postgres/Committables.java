package io.shopstream.ingest.sink.postgres;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Committables as the writer makes them. */
final class Committables {

    private Committables() {}

    static CommittableRows events(Collection<Event> events) throws IOException {
        return of(List.of(Event.WRITE), new Event.Encoder(), events);
    }

    static <T> CommittableRows of(List<TableWrite> tables, RowEncoder<T> encoder, Collection<T> elements)
            throws IOException {
        UnitBuffer buffer = new UnitBuffer(tables);
        for (T element : elements) {
            buffer.add(element, encoder);
        }
        return buffer.cut();
    }
}
