/**
 * The query service. In: HTTP requests of shoppers and programs. Out: search results from OpenSearch, products and price
 * histories from PostgreSQL, both kept for a while in Redis.
 */
@NullMarked
package io.shopstream.query;

import org.jspecify.annotations.NullMarked;
