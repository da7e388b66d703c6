package io.shopstream.demoshop.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes data as JSON, also where it stands inside a script element. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The shop's own data cannot be written as JSON.", e);
        }
    }

    /** Only strings hold these signs in JSON, and an escape there means the same: no value can end the script. */
    static String inScript(Object value) {
        return write(value).replace("<", "\\u003c").replace(">", "\\u003e");
    }

    static String ldBlock(Object value) {
        return "<script type=\"application/ld+json\">" + inScript(value) + "</script>\n";
    }

    /** A map that keeps the order it is given in, for names and values in turn. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
