package io.shopstream.ingest.sink.postgres;

import java.util.List;

/** An element of the tests: a key with a value, for a table without a key. */
public record Event(String key, String value) {

    static final TableWrite WRITE = TableWrite.of(
            "events",
            List.of("key text", "value integer"),
            "insert into events (key, value) select key, value from rows");

    static final String TABLE = """
            create table events (
                key text not null,
                value integer not null check (value >= 0),
                transaction text not null default pg_current_xact_id()::text,
                written_at timestamptz not null default now())
            """;

    static Event of(int number) {
        return new Event("key-%05d".formatted(number), Integer.toString(number));
    }

    /** Writes one row of an event. */
    static final class Encoder implements RowEncoder<Event> {
        @Override
        public String key(Event event) {
            return event.key();
        }

        @Override
        public void encode(Event event, RowAppender rows) {
            rows.add(0, event.key(), event.value());
        }
    }
}
