/**
 * Starts the servers in order, watches them and stops them. In: descriptions of servers. Out: a healthy stack, and what
 * happens to it said aloud.
 */
@NullMarked
package io.shopstream.standalone.supervise;

import org.jspecify.annotations.NullMarked;
