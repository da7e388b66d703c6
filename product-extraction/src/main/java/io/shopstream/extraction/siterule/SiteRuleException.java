package io.shopstream.extraction.siterule;

/** A site rule cannot be used; the message says what is wrong where. */
public final class SiteRuleException extends RuntimeException {

    public SiteRuleException(String message) {
        super(message);
    }

    public SiteRuleException(String message, Throwable cause) {
        super(message, cause);
    }
}
