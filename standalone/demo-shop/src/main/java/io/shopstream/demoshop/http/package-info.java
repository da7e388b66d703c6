/**
 * Answers requests. In: a path; out: the page with its caching headers, and a line in the access log.
 */
@NullMarked
package io.shopstream.demoshop.http;

import org.jspecify.annotations.NullMarked;
