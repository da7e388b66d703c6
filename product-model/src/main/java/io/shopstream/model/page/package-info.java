/** A page as a shop sent it. In: what a fetch yielded. Out: the same as a CloudEvent for the topic {@code raw-pages}. */
@NullMarked
package io.shopstream.model.page;

import org.jspecify.annotations.NullMarked;
