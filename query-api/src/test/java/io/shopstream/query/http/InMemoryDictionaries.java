package io.shopstream.query.http;

import io.shopstream.query.dictionary.Dictionaries;
import io.shopstream.query.dictionary.DictionaryVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Versions in memory, each with who made it. */
final class InMemoryDictionaries implements Dictionaries {

    final List<DictionaryVersion> versions = new ArrayList<>(List.of(DictionaryVersion.shipped()));
    final List<String> authors = new ArrayList<>();

    @Override
    public DictionaryVersion newest() {
        return versions.get(versions.size() - 1);
    }

    @Override
    public Optional<DictionaryVersion> version(long number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    @Override
    public boolean add(DictionaryVersion version, String changedBy) {
        authors.add(changedBy);
        return versions.add(version);
    }
}
