/**
 * Crashes the system on purpose, by a plan that a seed repeats. In: a running stack under load. Out: what was killed and
 * when it was back, and in the end the audit's findings.
 */
@NullMarked
package io.shopstream.verification.crash;

import org.jspecify.annotations.NullMarked;
