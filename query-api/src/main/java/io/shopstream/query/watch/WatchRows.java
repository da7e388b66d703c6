package io.shopstream.query.watch;

import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import io.shopstream.query.watch.PriceWatch.Notice;
import io.shopstream.query.watch.WatchReport.Call;
import io.shopstream.query.watch.WatchReport.CallState;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code price_watches} and {@code watch_deliveries}. */
final class WatchRows {

    private WatchRows() {}

    static PriceWatch watch(ResultSet row) throws SQLException {
        return new PriceWatch(
                row.getObject("id", UUID.class),
                row.getString("product_key"),
                WatchKind.valueOf(row.getString("kind")),
                price(row, "threshold"),
                URI.create(row.getString("webhook")),
                time(row, "created_at"),
                row.getLong("seen_version"),
                notice(row));
    }

    static Call call(ResultSet row) throws SQLException {
        CallState state = CallState.valueOf(row.getString("state"));
        return new Call(
                row.getObject("id", UUID.class),
                state,
                row.getInt("attempts"),
                time(row, "created_at"),
                state == CallState.PENDING ? time(row, "next_attempt_at") : null,
                row.getString("last_failure"),
                timeOrNull(row, "finished_at"));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Notice notice(ResultSet row) throws SQLException {
        Instant at = timeOrNull(row, "notified_at");
        return at == null ? null : new Notice(price(row, "notified"), at);
    }

    private static @Nullable Price price(ResultSet row, String prefix) throws SQLException {
        String currency = row.getString(prefix + "_currency");
        return currency == null ? null : new Price(PriceKind.SALE, row.getLong(prefix + "_minor"), currency);
    }
}
