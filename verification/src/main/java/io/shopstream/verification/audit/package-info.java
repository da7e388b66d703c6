/**
 * The audit. In: what a workload must come to, and the stores. Out: each place in which they differ. It reads the stores
 * themselves and shares no code with the programs that wrote them.
 */
@NullMarked
package io.shopstream.verification.audit;

import org.jspecify.annotations.NullMarked;
