package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.Source;

/**
 * What a source says of a field.
 *
 * @param field as the report of a product calls it
 * @param confidence of 100: how far it is believed
 */
public record Claim(String field, String value, Source source, int confidence) {}
