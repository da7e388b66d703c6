package io.shopstream.operations.letters;

import io.shopstream.model.ProductJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 * @param changes what an update makes of a column, where that is not the given value
 * @param condition which of {@code rows} are written
 */
record GuardedInsert(String table, List<String> key, String guard, Map<String, String> changes, String condition) {

    private static final String ALL = "true";

    private static final Map<String, String> SIGHT_AND_CLOCK = Map.of(
            "last_seen_at", "greatest(products.last_seen_at, excluded.last_seen_at)",
            "written_at", "now()");

    private static final List<String> SPAN = List.of("product_key", "kind", "from_version");

    /** Leaves out a point of a late page that a span holds and says already. */
    private static final String NOT_SAID = """
            not coalesce(
                (select span.prices = rows.prices and span.availability = rows.availability
                from price_history span
                where span.product_key = rows.product_key
                    and span.kind = rows.kind
                    and span.from_version <= rows.from_version
                    and span.to_version >= rows.from_version
                order by span.from_version desc
                limit 1), false)
            """;

    /** By the names that the sink gives its writes. */
    private static final Map<String, GuardedInsert> WRITES = Map.of(
            "products", new GuardedInsert("products", List.of("product_key"), "version", SIGHT_AND_CLOCK, ALL),
            "product_observations",
                    new GuardedInsert("product_observations", List.of("product_key", "kind"), "version", Map.of(), ALL),
            "price_history", new GuardedInsert("price_history", SPAN, "to_version", Map.of(), ALL),
            "price_history (late)", new GuardedInsert("price_history", SPAN, "", Map.of(), NOT_SAID),
            "sellers", new GuardedInsert("sellers", List.of("shop", "name"), "", Map.of(), ALL),
            "change_log", new GuardedInsert("change_log", List.of(), "", Map.of(), ALL));

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
        String names = String.join(", ", columns);
        handle.createUpdate("insert into " + table + " (" + names + ") select " + names + " from (select "
                        + list(columns, column -> "given." + column + "::" + types.get(column))
                        + " from jsonb_to_record(cast(:values as jsonb)) as given("
                        + list(columns, column -> column + " text") + ")) as rows(" + names + ") where " + condition
                        + onConflict(columns))
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
        Set<String> changed = new TreeSet<>(columns);
        changed.addAll(changes.keySet());
        key.forEach(changed::remove);
        return " on conflict (" + String.join(", ", key) + ") do update set "
                + list(changed, column -> column + " = " + changes.getOrDefault(column, "excluded." + column))
                + " where excluded." + guard + " > " + table + "." + guard;
    }

    private Map<String, String> types(Handle handle) {
        return handle.createQuery(TYPES).bind("table", table).map(new MapMapper()).stream()
                .collect(Collectors.toMap(row -> (String) row.get("name"), row -> (String) row.get("type")));
    }

    private static String list(Collection<String> columns, UnaryOperator<String> form) {
        return columns.stream().map(form).collect(Collectors.joining(", "));
    }
}
