package io.shopstream.extraction.signal;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts under their properties, the first one told of each kept; blank ones are not told. Not thread-safe while filled. */
public final class Texts {

    private final Map<Property, String> told = new EnumMap<>(Property.class);

    public @Nullable String get(Property property) {
        return told.get(property);
    }

    public boolean has(Property property) {
        return told.containsKey(property);
    }

    /** Takes a text where nothing was told of the property yet. */
    public Texts put(Property property, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            told.putIfAbsent(property, text.strip());
        }
        return this;
    }

    /** Takes all of another source that this one left open. */
    public Texts putAll(Texts other) {
        other.told.forEach(told::putIfAbsent);
        return this;
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
