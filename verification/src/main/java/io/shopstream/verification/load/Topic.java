package io.shopstream.verification.load;

/** The topics, written out anew: a slip in the jobs' own names is to be found, not shared. */
public final class Topic {

    public static final String PAGES = "raw-pages";
    public static final String EDITS = "product-edits";
    public static final String CHANGES = "product-changes";
    public static final String DEAD_LETTERS = "dead-letters";

    private Topic() {}
}
