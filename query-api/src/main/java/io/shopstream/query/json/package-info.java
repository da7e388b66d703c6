/** The JSON of the query service. In: records. Out: their JSON, for clients and for the cache, and back. */
@NullMarked
package io.shopstream.query.json;

import org.jspecify.annotations.NullMarked;
