package io.shopstream.crawler.fetch;

/** What came of a fetch that reached a server, or was not let to. A lost connection is an {@code IOException} instead. */
public sealed interface FetchOutcome {

    /** The server answered, with any status but a redirect. */
    record Answered(Answer answer) implements FetchOutcome {}

    /** A guard in front of the shop asks for a proof that we are no program: we are one, and leave it at that. */
    record Challenged(Answer answer) implements FetchOutcome {}

    /** The fetch was not made or not finished, and another attempt would end the same. */
    record Refused(String reason) implements FetchOutcome {}
}
