package io.shopstream.query.dictionary;

import java.util.Optional;

/** Keeps every version of the dictionaries. */
public interface Dictionaries {

    /** The newest version, in force or not. */
    DictionaryVersion newest();

    /** One version; empty where it was never made. */
    Optional<DictionaryVersion> version(long number);

    /**
     * Adds a version.
     *
     * @param changedBy who asked for it
     * @return false, and nothing is added, where somebody else has made the version of this number first
     */
    boolean add(DictionaryVersion version, String changedBy);
}
