package io.shopstream.query.watch;

/** What a watch waits for. */
public enum WatchKind {
    PRICE_DROP,
    BACK_IN_STOCK
}
