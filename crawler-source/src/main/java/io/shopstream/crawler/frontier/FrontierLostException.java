package io.shopstream.crawler.frontier;

/** The frontier's database did not do what it was asked: what was in work falls back to the frontier by itself. */
public final class FrontierLostException extends RuntimeException {

    FrontierLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
