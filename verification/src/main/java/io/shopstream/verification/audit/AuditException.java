package io.shopstream.verification.audit;

/** The audit could not be made. */
public final class AuditException extends RuntimeException {

    AuditException(String message, Throwable cause) {
        super(message, cause);
    }
}
