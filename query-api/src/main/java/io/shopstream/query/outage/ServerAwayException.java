package io.shopstream.query.outage;

/** A server was not asked, because it did not answer a moment ago. Has no stack trace: there may be thousands. */
public final class ServerAwayException extends RuntimeException {

    ServerAwayException(String server) {
        super(server + " did not answer a moment ago and was not asked.", null, false, false);
    }
}
