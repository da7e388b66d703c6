package io.shopstream.ingest.sink.postgres;

import io.shopstream.model.ProductJson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the database refused, as it is put aside. NUL, which no text of PostgreSQL holds, becomes U+FFFD.
 *
 * @param committable whose transaction left it out
 * @param key of the unit
 * @param sqlState of the refusal
 * @param reason the server's words
 * @param rows JSON: the name of each write, with its rows as objects of texts
 */
record RejectedUnit(UUID committable, String key, String sqlState, String reason, String rows) {

    static RejectedUnit of(CommittableRows committable, Unit unit, List<TableWrite> tables, SQLException refusal) {
        return new RejectedUnit(
                committable.id(),
                clean(unit.key()),
                String.valueOf(refusal.getSQLState()),
                clean(String.valueOf(refusal.getMessage())),
                ProductJson.text(rowsByTable(unit, tables)));
    }

    private static Map<String, List<Map<String, String>>> rowsByTable(Unit unit, List<TableWrite> tables) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (Row row : unit.rows()) {
            TableWrite write = tables.get(row.table());
            rows.computeIfAbsent(write.name(), name -> new ArrayList<>()).add(named(row, write.columns()));
        }
        return rows;
    }

    private static Map<String, String> named(Row row, List<Column> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            @Nullable String value = row.value(i);
            if (value != null) {
                values.put(columns.get(i).name(), clean(value));
            }
        }
        return values;
    }

    private static String clean(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
