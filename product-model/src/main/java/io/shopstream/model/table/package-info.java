/** The form of PostgreSQL's tables, for all who read them. In: rows as JSON. Out: the records that the jobs wrote there. */
@NullMarked
package io.shopstream.model.table;

import org.jspecify.annotations.NullMarked;
