/**
 * A small savepoint of each release, restored by the code of today. In: the records of a story, and the savepoints under
 * {@code src/test/resources/savepoints}. Out: what the restored jobs write.
 */
@NullMarked
package io.shopstream.savepoint;

import org.jspecify.annotations.NullMarked;
