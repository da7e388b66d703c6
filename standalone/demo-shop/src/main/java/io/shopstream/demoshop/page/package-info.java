/**
 * Draws the shop. In: products and their offers; out: pages, pictures, the sitemap and robots.txt as text.
 */
@NullMarked
package io.shopstream.demoshop.page;

import org.jspecify.annotations.NullMarked;
