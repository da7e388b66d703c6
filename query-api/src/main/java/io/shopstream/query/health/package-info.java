/** Says whether the servers behind this service answer. In: one probe for each server. Out: their states, asked at the same time. */
@NullMarked
package io.shopstream.query.health;

import org.jspecify.annotations.NullMarked;
