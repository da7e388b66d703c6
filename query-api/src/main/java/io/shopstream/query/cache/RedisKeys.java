package io.shopstream.query.cache;

/** Where things are in Redis, apart from the answers and their claims. */
final class RedisKeys {

    /** Begins the key of a tag's mark. It is there while answers bear the tag; without it, or with another one, they are void. */
    static final String TAG = CacheKey.PREFIX + "tag:";

    /** Begins the key that tells when something with a tag changed last, for a while. */
    static final String CHANGED = CacheKey.PREFIX + "changed:";

    /** Up to where the changes of each partition are applied. */
    static final String POSITIONS = CacheKey.PREFIX + "positions";

    private RedisKeys() {}

    /** The tag whose mark a key names. */
    static Tag tag(String key) {
        return new Tag(key.substring(TAG.length()));
    }
}
