package io.shopstream.verification.search.engine;

import java.util.List;

/** Answers searches. */
@FunctionalInterface
public interface Engine {

    /** Most keys of an answer, one page of the production search. */
    int PAGE = 24;

    /** Keys of the products that it shows for a text, the best first. */
    List<String> search(String text);
}
