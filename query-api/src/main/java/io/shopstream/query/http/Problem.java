package io.shopstream.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem details, RFC 9457.
 *
 * @param type address of the explanation
 * @param title the same for all of a type
 * @param status of the answer
 * @param detail what is wrong here, and how to mend it
 * @param instance path of the request
 * @param errors the wrong parameters, each with what was expected
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InvalidParameter> errors) {

    static Problem of(ProblemType type, String detail, String instance, List<InvalidParameter> errors) {
        return new Problem(type.path(), type.title(), type.status(), detail, instance, errors);
    }
}
