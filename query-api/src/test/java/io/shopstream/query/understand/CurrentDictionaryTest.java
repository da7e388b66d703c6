package io.shopstream.query.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.query.dictionary.DictionaryName;
import io.shopstream.query.dictionary.DictionaryVersion;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CurrentDictionaryTest {

    private final AtomicReference<DictionaryVersion> inForce = new AtomicReference<>(DictionaryVersion.shipped());
    private final CurrentDictionary current = new CurrentDictionary(inForce::get);

    @Test
    void wordsOfANewVersionAreKnownAsSoonAsItIsInForce() {
        assertThat(current.get().otherSpellings("dawn star")).isEmpty();

        inForce.set(DictionaryVersion.shipped().with(DictionaryName.BRANDS, "새벽별, dawn star"));

        assertThat(current.get().otherSpellings("dawn star")).containsExactly("새벽별");
        assertThat(current.get().colour("검정")).isEqualTo("black");
    }

    @Test
    void linesAreReadOnceAVersion() {
        assertThat(current.get()).isSameAs(current.get());
    }
}
