package io.shopstream.query.watch;

import io.shopstream.model.product.Price;
import io.shopstream.model.product.ProductKey;
import io.shopstream.query.watch.RefusedWatchException.Reason;
import io.shopstream.query.watch.WatchReport.Call;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** Keeps watches in {@code price_watches}, beside the products. */
final class PostgresWatches implements Watches {

    private static final int MOST_CALLS = 20;

    /** Held while watches are counted and one is added, so that two processes cannot both add the last one. */
    private static final String COUNTING = "select pg_advisory_xact_lock(hashtext('price_watches'))";

    private static final String COUNTS =
            "select count(*), count(*) filter (where webhook_host = :host) from price_watches";

    private static final String INSERT = """
            insert into price_watches (id, product_key, kind, threshold_minor, threshold_currency, webhook, webhook_host,
                                       secret_hash, signing_key, seen_version, created_at)
            values (:id, :key, :kind, :minor, :currency, :webhook, :host, :hash, :signing, :version, :now)""";

    private static final String CALLS =
            "select * from watch_deliveries where watch_id = :id order by created_at desc, id limit " + MOST_CALLS;

    private final WatchDatabase database;
    private final WebhookGate gate;
    private final WatchLimits limits;
    private final Clock clock;

    PostgresWatches(DataSource database, WebhookGate gate, WatchLimits limits, Clock clock) {
        this.database = new WatchDatabase(database);
        this.gate = gate;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public URI webhook(String address) throws RefusedWebhookException {
        return gate.admit(address);
    }

    @Override
    public NewWatch create(WatchRequest request) {
        WatchSecret secret = WatchSecret.random();
        WatchSecret signing = WatchSecret.random();
        UUID id = UUID.randomUUID();
        return database.inTransaction(handle -> {
            long version = version(handle, request.key());
            requireRoom(handle, host(request));
            insert(handle, id, request, secret, signing, version);
            return new NewWatch(id, secret.text(), signing.text());
        });
    }

    @Override
    public Optional<WatchReport> find(UUID id, String secret) {
        return database.inTransaction(handle -> isOwn(handle, id, secret) ? report(handle, id) : Optional.empty());
    }

    @Override
    public boolean delete(UUID id, String secret) {
        return database.inTransaction(handle -> isOwn(handle, id, secret)
                && handle.createUpdate("delete from price_watches where id = :id")
                                .bind("id", id)
                                .execute()
                        == 1);
    }

    private static long version(Handle handle, ProductKey key) {
        return handle.createQuery("select version, deleted from products where product_key = :key")
                .bind("key", key.toString())
                .map((row, context) -> {
                    if (row.getBoolean(2)) {
                        throw new RefusedWatchException(
                                Reason.DELETED_PRODUCT, "The product " + key + " was deleted; nothing is kept of it.");
                    }
                    return row.getLong(1);
                })
                .findOne()
                .orElseThrow(() -> new RefusedWatchException(
                        Reason.UNKNOWN_PRODUCT, "No product has the key " + key + "; /search finds keys."));
    }

    private void requireRoom(Handle handle, String host) {
        handle.execute(COUNTING);
        long[] counts = handle.createQuery(COUNTS)
                .bind("host", host)
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .one();
        if (counts[0] >= limits.total()) {
            throw new RefusedWatchException(
                    Reason.TOO_MANY, "There are as many watches as may be, " + limits.total() + ".");
        }
        if (counts[1] >= limits.perHost()) {
            throw new RefusedWatchException(
                    Reason.TOO_MANY, host + " has as many watches as a host may have, " + limits.perHost() + ".");
        }
    }

    private void insert(
            Handle handle, UUID id, WatchRequest request, WatchSecret secret, WatchSecret signing, long version) {
        Price threshold = request.threshold();
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("key", request.key().toString())
                .bind("kind", request.kind().name())
                .bind("minor", threshold == null ? null : (Long) threshold.amountMinor())
                .bind("currency", threshold == null ? null : threshold.currency())
                .bind("webhook", request.webhook().toString())
                .bind("host", host(request))
                .bind("hash", secret.hash())
                .bind("signing", signing.bytes())
                .bind("version", version)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** An id that nobody has is compared with a hash too, so that the time does not tell ids. */
    private static boolean isOwn(Handle handle, UUID id, String secret) {
        Optional<byte[]> hash = handle.createQuery("select secret_hash from price_watches where id = :id")
                .bind("id", id)
                .map((row, context) -> row.getBytes(1))
                .findOne();
        boolean matches = new WatchSecret(secret).matches(hash.orElseGet(() -> new byte[32]));
        return hash.isPresent() && matches;
    }

    private static Optional<WatchReport> report(Handle handle, UUID id) {
        List<Call> calls = handle.createQuery(CALLS)
                .bind("id", id)
                .map((row, context) -> WatchRows.call(row))
                .list();
        return handle.createQuery("select * from price_watches where id = :id")
                .bind("id", id)
                .map((row, context) -> new WatchReport(WatchRows.watch(row), calls))
                .findOne();
    }

    private static String host(WatchRequest request) {
        return request.webhook().getHost().toLowerCase(Locale.ROOT);
    }
}
