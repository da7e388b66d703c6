/** Holds facts against the rules. In: parsed pages. Out: observations under their product's key, or rejections. */
@NullMarked
package io.shopstream.ingest.validate;

import org.jspecify.annotations.NullMarked;
