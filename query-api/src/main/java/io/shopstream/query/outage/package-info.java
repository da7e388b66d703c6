/**
 * Spares requests the wait for a server that is away. In: what asked a server, and how that ended. Out: a refusal at once
 * while it is away, and one line in the log when it goes and one when it is back.
 */
@NullMarked
package io.shopstream.query.outage;

import org.jspecify.annotations.NullMarked;
