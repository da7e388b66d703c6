/** Tells where an address leads. In: an address that a host name has. Out: whether it is one of the public internet. */
@NullMarked
package io.shopstream.model.network;

import org.jspecify.annotations.NullMarked;
