/**
 * Keeps answers for a while, so that popular questions cost no server. In: a question to search or lookup. Out: the same
 * answer that the step behind it gives, at most a time to live old.
 */
@NullMarked
package io.shopstream.query.cache;

import org.jspecify.annotations.NullMarked;
