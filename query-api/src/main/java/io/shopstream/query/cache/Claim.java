package io.shopstream.query.cache;

/**
 * The right to load an answer for all processes.
 *
 * @param token names the caller, once and never again
 * @param began time of the store, in microseconds; what changes after it is not in the answer
 * @param held whether the caller has the right; without it an answer can be kept all the same
 */
record Claim(CacheKey key, String token, long began, boolean held) {}
