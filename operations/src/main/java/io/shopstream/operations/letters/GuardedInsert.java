package io.shopstream.operations.letters;

import io.shopstream.model.ProductJson;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.MapMapper;

/**
 * One write of the ingest job's sink for rows that stand as texts: what has a greater version stays.
 *
 * @param table its table
 * @param key columns of its primary key; none where it has none
 * @param guard the column whose greater value wins; empty where a row is never changed
 */
record GuardedInsert(String table, List<String> key, String guard) {

    /** By the names that the sink gives its writes. */
    private static final Map<String, GuardedInsert> WRITES = Map.of(
            "products", new GuardedInsert("products", List.of("product_key"), "version"),
            "product_observations",
                    new GuardedInsert("product_observations", List.of("product_key", "kind"), "version"),
            "price_history",
                    new GuardedInsert("price_history", List.of("product_key", "kind", "from_version"), "to_version"),
            "sellers", new GuardedInsert("sellers", List.of("shop", "name"), ""),
            "change_log", new GuardedInsert("change_log", List.of(), ""));

    private static final String TYPES = """
            select attname::text as name, format_type(atttypid, atttypmod) as type
            from pg_attribute
            where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
            """;

    /**
     * The write of that name.
     *
     * @throws ReplayException when it is none whose rows can be written later
     */
    static GuardedInsert into(String write) {
        GuardedInsert known = WRITES.get(write);
        if (known == null) {
            throw new ReplayException("'" + write
                    + "' is no write that this version knows: take the operations of the job's own version");
        }
        return known;
    }

    void apply(Handle handle, Map<String, String> values) {
        Map<String, String> types = types(handle);
        List<String> columns =
                types.keySet().stream().filter(values::containsKey).sorted().toList();
        handle.createUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + list(columns, column -> column + "::" + types.get(column))
                        + " from jsonb_to_record(cast(:values as jsonb)) as given("
                        + list(columns, column -> column + " text") + ")" + onConflict(columns))
                .bind("values", ProductJson.text(values))
                .execute();
    }

    private String onConflict(List<String> columns) {
        if (key.isEmpty()) {
            return "";
        }
        if (guard.isEmpty()) {
            return " on conflict do nothing";
        }
        List<String> changed =
                columns.stream().filter(column -> !key.contains(column)).toList();
        return " on conflict (" + String.join(", ", key) + ") do update set "
                + list(changed, column -> column + " = excluded." + column)
                + " where excluded." + guard + " > " + table + "." + guard;
    }

    private Map<String, String> types(Handle handle) {
        return handle.createQuery(TYPES).bind("table", table).map(new MapMapper()).stream()
                .collect(Collectors.toMap(row -> (String) row.get("name"), row -> (String) row.get("type")));
    }

    private static String list(List<String> columns, UnaryOperator<String> form) {
        return columns.stream().map(form).collect(Collectors.joining(", "));
    }
}
