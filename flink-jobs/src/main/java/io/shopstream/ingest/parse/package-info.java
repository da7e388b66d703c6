/** Finds products on pages. In: pages. Out: what each states of products, or rejections. */
@NullMarked
package io.shopstream.ingest.parse;

import org.jspecify.annotations.NullMarked;
