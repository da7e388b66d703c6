/**
 * What the programs agree on. In: nothing. Out: records, topic names, wire formats, SQL schema and index mapping, free
 * of any server's client library.
 */
@NullMarked
package io.shopstream.model;

import org.jspecify.annotations.NullMarked;
