/**
 * Says who asks, what they may do and how often. In: a bearer token, an address. Out: a caller with scopes, and whether a
 * budget still holds.
 */
@NullMarked
package io.shopstream.query.access;

import org.jspecify.annotations.NullMarked;
