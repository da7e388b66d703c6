/** Tests of the demo shop: what it serves, against what it says is true. */
@NullMarked
package io.shopstream.demoshop;

import org.jspecify.annotations.NullMarked;
