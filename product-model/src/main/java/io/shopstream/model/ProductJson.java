package io.shopstream.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of every topic, table and index: times in ISO 8601, absent fields left out, unknown fields of a newer writer
 * passed over, sizes and depth bounded.
 */
public final class ProductJson {

    /** Longest text, in characters, and deepest nesting that a reader takes. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxStringLength(5_000_000)
            .maxNestingDepth(200)
            .maxNumberLength(100)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // a price of 47200 is not to become 4.72E+4
            .build();

    private static final ObjectReader STRICT = MAPPER.reader()
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ProductJson() {}

    /** The mapper itself, for trees and streams; callers do not configure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("No JSON for a " + value.getClass().getSimpleName() + ".", e);
        }
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("No JSON for a " + value.getClass().getSimpleName() + ".", e);
        }
    }

    /**
     * Reads a value.
     *
     * @throws UncheckedIOException when the bytes are no JSON of the type
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return present(MAPPER.readValue(json, type), type);
        } catch (IOException e) {
            throw new UncheckedIOException("No " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** As {@link #read(byte[], Class)}, from text. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return present(MAPPER.readValue(json, type), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("No " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /**
     * As {@link #read(byte[], Class)}, of what a client wrote: a fraction is no whole number, a number no name of an
     * enum, and nothing follows the value.
     */
    public static <T> T readStrictly(byte[] json, Class<T> type) {
        try {
            return present(STRICT.readValue(json, type), type);
        } catch (IOException e) {
            throw new UncheckedIOException("No " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** Jackson reads the literal {@code null} as no value at all, which a record's key, value or column must not be. */
    private static <T> T present(@Nullable T value, Class<T> type) throws JsonProcessingException {
        if (value == null) {
            throw new JsonMappingException(null, "the JSON is null, expected a " + type.getSimpleName());
        }
        return value;
    }
}
