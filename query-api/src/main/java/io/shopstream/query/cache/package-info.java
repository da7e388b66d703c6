/**
 * Keeps answers for a while, so that popular questions cost no server. In: a question to search or lookup. Out: the answer
 * that the step behind it gives, or gave a while ago; one that a change made old is not given once the change is applied
 * through {@link io.shopstream.query.cache.Invalidation}.
 */
@NullMarked
package io.shopstream.query.cache;

import org.jspecify.annotations.NullMarked;
