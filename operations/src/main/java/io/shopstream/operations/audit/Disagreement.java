package io.shopstream.operations.audit;

import org.jspecify.annotations.Nullable;

/**
 * A product of which the stores do not say the same.
 *
 * @param row null where the database does not know it
 * @param document null where the index does not have it
 */
public record Disagreement(
        String key,
        Kind kind,
        @Nullable StoredVersion row,
        @Nullable StoredVersion document) {

    /** What is wrong with the index. */
    public enum Kind {
        /** The database has the product, the index has not. */
        MISSING,
        /** The index has an older version. */
        STALE,
        /** The index has the same version with other content. */
        DIFFERENT,
        /** The index has a product that is deleted, or that the database never had. */
        EXTRA,
        /** The index has a product that the database refused: its row waits to be replayed. */
        REFUSED,
        /** The index has a newer version than the database. */
        AHEAD
    }

    /** Null where the stores agree. */
    static @Nullable Disagreement between(String key, @Nullable StoredVersion row, @Nullable StoredVersion document) {
        Kind kind = kind(row, document);
        return kind == null ? null : new Disagreement(key, kind, row, document);
    }

    /** The same where the database refused the product's row. */
    Disagreement ofRefused() {
        return kind == Kind.EXTRA && row == null ? new Disagreement(key, Kind.REFUSED, null, document) : this;
    }

    /**
     * Whether what was on its way at this look had arrived by a later one. The product may differ again by then, because
     * it has changed again; that is another difference.
     */
    boolean arrivedBy(Disagreement later) {
        StoredVersion laterRow = later.row;
        StoredVersion laterDocument = later.document;
        return switch (kind) {
            case MISSING, STALE -> laterDocument != null && row != null && laterDocument.version() >= row.version();
            case DIFFERENT -> laterDocument != null && row != null && laterDocument.version() > row.version();
            case EXTRA, REFUSED -> later.kind != Kind.EXTRA && later.kind != Kind.REFUSED;
            case AHEAD -> laterRow != null && document != null && laterRow.version() >= document.version();
        };
    }

    private static @Nullable Kind kind(@Nullable StoredVersion row, @Nullable StoredVersion document) {
        if (row == null || row.deleted()) {
            return document == null ? null : Kind.EXTRA;
        }
        if (document == null) {
            return Kind.MISSING;
        }
        if (document.version() != row.version()) {
            return document.version() < row.version() ? Kind.STALE : Kind.AHEAD;
        }
        return document.contentHash().equals(row.contentHash()) ? null : Kind.DIFFERENT;
    }
}
