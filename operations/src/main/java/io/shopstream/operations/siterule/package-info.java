/** The rules of shops in the topic that the jobs read them from. */
@NullMarked
package io.shopstream.operations.siterule;

import org.jspecify.annotations.NullMarked;
