/**
 * Runs PostgreSQL as a durable server of this machine. In: a folder and a port. Out: a database and a role named
 * {@code shopstream}, for as long as this process lives.
 */
@NullMarked
package io.shopstream.standalone.postgres;

import org.jspecify.annotations.NullMarked;
