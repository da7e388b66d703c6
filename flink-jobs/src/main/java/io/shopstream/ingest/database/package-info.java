/** Opens connections to the database. In: an address and a login. Out: connections that give up instead of hanging. */
@NullMarked
package io.shopstream.ingest.database;

import org.jspecify.annotations.NullMarked;
