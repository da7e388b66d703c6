/**
 * Asks servers whether they work. In: an address. Out: yes or no, from a real request.
 */
@NullMarked
package io.shopstream.standalone.health;

import org.jspecify.annotations.NullMarked;
