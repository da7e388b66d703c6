package io.shopstream.query.http;

import io.shopstream.model.product.Price;
import io.shopstream.query.watch.NewWatch;
import io.shopstream.query.watch.PriceWatch;
import io.shopstream.query.watch.WatchKind;
import io.shopstream.query.watch.WatchReport;
import io.shopstream.query.watch.WatchReport.Call;
import io.shopstream.query.watch.WatchRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A watch as its owner gets it.
 *
 * @param webhookHost of the address only: the path of a Slack webhook is a secret
 * @param calls the latest ones, the newest first
 */
record WatchAnswer(
        UUID id,
        String key,
        WatchKind kind,
        @Nullable BigDecimal threshold,
        @Nullable String currency,
        String webhookHost,
        Instant createdAt,
        @Nullable Instant notifiedAt,
        @Nullable BigDecimal notifiedPrice,
        List<Call> calls) {

    static WatchAnswer of(WatchReport report) {
        PriceWatch watch = report.watch();
        PriceWatch.Notice notice = watch.notice();
        Price threshold = watch.threshold();
        return new WatchAnswer(
                watch.id(),
                watch.productKey(),
                watch.kind(),
                amount(threshold),
                threshold == null ? null : threshold.currency(),
                watch.webhook().getHost(),
                watch.createdAt(),
                notice == null ? null : notice.at(),
                notice == null ? null : amount(notice.price()),
                report.calls());
    }

    private static @Nullable BigDecimal amount(@Nullable Price price) {
        return price == null ? null : price.amount();
    }

    /** A watch that was made just now; nobody is told its secret and signing key again. */
    record Made(UUID id, String secret, String signingKey, String key, WatchKind kind) {

        static Made of(NewWatch made, WatchRequest request) {
            return new Made(
                    made.id(), made.secret(), made.signingKey(), request.key().toString(), request.kind());
        }
    }
}
