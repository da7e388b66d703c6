package io.shopstream.operations.audit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A store in {@link KeyHash#BUCKETS} figures: for each bucket how many products, and the exclusive or of their fingerprints.
 * The order does not matter, and as a key stands in a store only once, no two fingerprints cancel each other.
 */
final class BucketSums {

    private final long[] counts = new long[KeyHash.BUCKETS];
    private final long[] hashes = new long[KeyHash.BUCKETS];

    void add(int bucket, long count, long hash) {
        counts[bucket] += count;
        hashes[bucket] ^= hash;
    }

    long count() {
        return LongStream.of(counts).sum();
    }

    /** Buckets in which the stores do not hold the same. */
    List<Integer> differing(BucketSums other) {
        return IntStream.range(0, KeyHash.BUCKETS)
                .filter(bucket -> counts[bucket] != other.counts[bucket] || hashes[bucket] != other.hashes[bucket])
                .boxed()
                .toList();
    }
}
