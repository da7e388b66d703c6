package io.shopstream.verification.load;

/**
 * A dead letter for each record of a topic that has this key.
 *
 * @param sha256 of the record's bytes, in hexadecimal digits
 */
public record ExpectedLetter(String topic, String key, String sha256, String stage, String rule) {}
