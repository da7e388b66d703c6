package io.shopstream.extraction.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a field of a product came about.
 *
 * @param value as taken
 * @param source that told it; absent where it was put together from what was told
 * @param confidence of 100
 * @param rejected what other sources said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldLine(
        String field,
        @Nullable String value,
        @Nullable String source,
        @Nullable Integer confidence,
        List<RejectedLine> rejected) {

    /**
     * A value that was not taken.
     *
     * @param why a sentence for a person
     */
    public record RejectedLine(String value, String source, int confidence, String why) {}
}
