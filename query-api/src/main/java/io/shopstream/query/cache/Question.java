package io.shopstream.query.cache;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A question to the cache.
 *
 * @param type of its answer
 * @param tags what an answer depends on, apart from {@link Tag#EVERYTHING}
 * @param life of an answer
 */
record Question<T>(CacheKey key, Class<T> type, Function<T, Set<Tag>> tags, Function<T, Life> life) {

    Answer answer(String json, T value, RandomGenerator random) {
        Set<Tag> all = new HashSet<>(tags.apply(value));
        all.add(Tag.EVERYTHING);
        return new Answer(json, all, life.apply(value).jittered(random));
    }
}
