package io.shopstream.query.watch;

import io.shopstream.model.change.ProductChange;
import io.shopstream.model.product.Price;
import io.shopstream.query.watch.PriceWatch.Notice;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * Decides on changes, each once: in one transaction a watch learns how far it has seen its product, and the calls are put into
 * the outbox. Changes that come again are passed over, whatever crashed in between.
 */
final class WatchDecisions {

    private static final String CONCERNED =
            "select * from price_watches where product_key = any(:keys) order by id for update";

    private static final String SEEN = """
            update price_watches set seen_version = :version, notified_at = :at, notified_minor = :minor,
                                     notified_currency = :currency
             where id = :id""";

    private static final String CALL = """
            insert into watch_deliveries (id, watch_id, change_version, body, next_attempt_at, created_at)
            values (:id, :watch, :version, :body, :now, :now)""";

    private final WatchDatabase database;
    private final WatchRules rules;
    private final Clock clock;

    WatchDecisions(DataSource database, WatchRules rules, Clock clock) {
        this.database = new WatchDatabase(database);
        this.rules = rules;
        this.clock = clock;
    }

    /** Decides on changes in the order in which they were made; returns how many calls they ask for. */
    int decide(List<ProductChange> changes) {
        Instant now = clock.instant();
        return database.inTransaction(handle -> {
            Map<String, List<PriceWatch>> concerned = concerned(handle, changes);
            Map<UUID, PriceWatch> moved = new HashMap<>();
            int calls = 0;
            for (ProductChange change : changes) {
                for (PriceWatch stored : concerned.getOrDefault(change.productKey(), List.of())) {
                    PriceWatch watch = moved.getOrDefault(stored.id(), stored);
                    long version = change.after().version();
                    if (version > watch.seenVersion()) {
                        boolean called = rules.calls(watch, change, now);
                        Notice told = new Notice(WatchRules.price(change.after()), now);
                        moved.put(watch.id(), called ? watch.told(version, told) : watch.seen(version));
                        calls += called ? call(handle, watch, change, now) : 0;
                    }
                }
            }
            moved.values().forEach(watch -> keep(handle, watch));
            return calls;
        });
    }

    private static Map<String, List<PriceWatch>> concerned(Handle handle, List<ProductChange> changes) {
        Set<String> keys = changes.stream().map(ProductChange::productKey).collect(Collectors.toSet());
        return handle
                .createQuery(CONCERNED)
                .bindArray("keys", String.class, keys.toArray())
                .map((row, context) -> WatchRows.watch(row))
                .stream()
                .collect(Collectors.groupingBy(PriceWatch::productKey));
    }

    private static int call(Handle handle, PriceWatch watch, ProductChange change, Instant now) {
        return handle.createUpdate(CALL)
                .bind("id", UUID.randomUUID())
                .bind("watch", watch.id())
                .bind("version", change.after().version())
                .bind("body", SlackMessage.of(watch.kind(), change))
                .bind("now", utc(now))
                .execute();
    }

    private static void keep(Handle handle, PriceWatch watch) {
        Notice notice = watch.notice();
        Price price = notice == null ? null : notice.price();
        handle.createUpdate(SEEN)
                .bind("version", watch.seenVersion())
                .bind("at", notice == null ? null : utc(notice.at()))
                .bind("minor", price == null ? null : (Long) price.amountMinor())
                .bind("currency", price == null ? null : price.currency())
                .bind("id", watch.id())
                .execute();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
