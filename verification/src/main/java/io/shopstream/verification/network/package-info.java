/**
 * Stands between the jobs and their stores. In: a server's address. Out: an address in front of it whose network can be
 * made as bad as a test wants it.
 */
@NullMarked
package io.shopstream.verification.network;

import org.jspecify.annotations.NullMarked;
