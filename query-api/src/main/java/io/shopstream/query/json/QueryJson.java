package io.shopstream.query.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shopstream.model.ProductJson;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Differs from {@link ProductJson} in what a client relies on: an empty list is written, an amount is never written with
 * an exponent and keeps its decimals.
 */
public final class QueryJson {

    private static final ObjectMapper MAPPER = configured();

    private QueryJson() {}

    /** The mapper itself; callers do not configure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("No JSON for a " + value.getClass().getSimpleName() + ".", e);
        }
    }

    /** The value, or empty where the text is not one, as another version of this program may have written it. */
    public static <T> Optional<T> read(String json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static ObjectMapper configured() {
        ObjectMapper mapper = ProductJson.mapper()
                .copy()
                .setDefaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }
}
