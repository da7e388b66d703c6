package io.shopstream.extraction.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price read from text.
 *
 * @param amount in major units, never negative
 * @param currency what the text says of it: an ISO 4217 code, or a sign that several countries share, such as {@code $};
 *     null where it says nothing
 */
public record StatedPrice(BigDecimal amount, @Nullable String currency) {}
