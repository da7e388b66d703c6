package io.shopstream.arguments;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant of ISO 8601 in UTC. */
public final class InstantOption implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no instant: expected ISO 8601 in UTC such as 2026-11-01T00:00:00Z");
        }
    }
}
