/** Decides which pages need a browser. In: a plainly fetched page. Out: whether its scripts must run first. */
@NullMarked
package io.shopstream.crawler.render;

import org.jspecify.annotations.NullMarked;
