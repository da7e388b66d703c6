package io.shopstream.verification.audit;

/**
 * One difference.
 *
 * @param key the product, record or transaction that it is about
 * @param expected what must be there
 * @param found what is
 */
public record Finding(Kind kind, String key, String expected, String found) {

    static final String NOTHING = "nothing";

    static Finding missing(Kind kind, String key, Object expected) {
        return new Finding(kind, key, expected.toString(), NOTHING);
    }

    static Finding extra(Kind kind, String key, Object found) {
        return new Finding(kind, key, NOTHING, found.toString());
    }

    @Override
    public String toString() {
        return kind + " " + key + ": expected " + expected + ", found " + found;
    }

    /** What is wrong. */
    public enum Kind {
        /** The jobs did not come to rest within the limit; other findings may be work not done yet. */
        NOT_SETTLED,
        /** A record that the broker had acknowledged is not in its topic. */
        INPUT,
        /** A row of {@code products} is missing, extra or another than expected. */
        PRODUCT,
        /** What a key without state would be read back from is older than its product, or not there. */
        OBSERVATION,
        /** The rows of {@code change_log} are not the changes that were expected. */
        CHANGE_LOG,
        /** A change does not follow on the one before, or the last is not the product's. */
        CHAIN,
        /** The topic {@code product-changes} and {@code change_log} do not hold the same changes. */
        CHANGES_TOPIC,
        /** The price history answers otherwise than the page showed. */
        PRICE_HISTORY,
        SELLER,
        /** A document is missing, extra, or of another version or content than its row. */
        DOCUMENT,
        DEAD_LETTER,
        /** A row that PostgreSQL refused. */
        REJECTED_ROW,
        /** A transaction that nobody will end. */
        TRANSACTION
    }
}
