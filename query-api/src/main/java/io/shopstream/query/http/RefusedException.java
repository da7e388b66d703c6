package io.shopstream.query.http;

import java.util.List;

/** A request that gets a problem for an answer; its message is the problem's detail. */
final class RefusedException extends RuntimeException {

    private final ProblemType type;
    private final transient List<InvalidParameter> errors;

    RefusedException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    RefusedException(ProblemType type, String detail, List<InvalidParameter> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    ProblemType type() {
        return type;
    }

    List<InvalidParameter> errors() {
        return errors;
    }
}
