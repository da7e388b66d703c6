/**
 * Says whether requests can be answered. In: one probe for each server behind this service, and what its first visitors would
 * ask. Out: the servers' states, asked at the same time, and whether the first searches are answered.
 */
@NullMarked
package io.shopstream.query.health;

import org.jspecify.annotations.NullMarked;
