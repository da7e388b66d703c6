package io.shopstream.query.understand;

import io.shopstream.query.dictionary.DictionaryVersion;
import java.util.function.Supplier;

/** The dictionary of the version in force; its lines are read once a version. */
public final class CurrentDictionary implements Supplier<Dictionary> {

    private final Supplier<DictionaryVersion> inForce;
    private volatile Read last;

    public CurrentDictionary(Supplier<DictionaryVersion> inForce) {
        this.inForce = inForce;
        this.last = Read.of(inForce.get());
    }

    @Override
    public Dictionary get() {
        DictionaryVersion version = inForce.get();
        Read read = last;
        if (read.number() != version.number()) {
            read = Read.of(version);
            last = read;
        }
        return read.dictionary();
    }

    /** A dictionary and the number of its version. */
    private record Read(long number, Dictionary dictionary) {

        static Read of(DictionaryVersion version) {
            return new Read(version.number(), Dictionary.of(version));
        }
    }
}
