/** Opens records. In: source records. Out: pages and edits, or rejections. */
@NullMarked
package io.shopstream.ingest.decode;

import org.jspecify.annotations.NullMarked;
