/**
 * Speaks HTTP. In: requests whose every parameter is checked. Out: JSON with entity tags, problem details (RFC 9457), the
 * pages and the API's own description.
 */
@NullMarked
package io.shopstream.query.http;

import org.jspecify.annotations.NullMarked;
